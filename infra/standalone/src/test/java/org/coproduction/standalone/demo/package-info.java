/// Tests that play and kill the whole platform.
@NullMarked
package org.coproduction.standalone.demo;

import org.jspecify.annotations.NullMarked;
