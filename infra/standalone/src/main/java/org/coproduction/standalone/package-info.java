/// Everything in one process, for trying out: a real broker, a database, the issuer, the four services and the gateway,
/// with data kept in a folder; and the command line.
@NullMarked
package org.coproduction.standalone;

import org.jspecify.annotations.NullMarked;
