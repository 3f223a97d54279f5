/// Tests of the service starter on a real broker and a real database wire.
@NullMarked
package org.coproduction.starter;

import org.jspecify.annotations.NullMarked;
