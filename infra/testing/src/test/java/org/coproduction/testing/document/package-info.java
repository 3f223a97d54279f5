/// Tests of what holds a document against its code: each plants what must be found.
@NullMarked
package org.coproduction.testing.document;

import org.jspecify.annotations.NullMarked;
