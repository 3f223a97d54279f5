/// Tests of the platform in one process.
@NullMarked
package org.coproduction.standalone;

import org.jspecify.annotations.NullMarked;
