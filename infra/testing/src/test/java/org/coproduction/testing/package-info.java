/// Tests of the test kit.
@NullMarked
package org.coproduction.testing;

import org.jspecify.annotations.NullMarked;
