/// A small application that shows over real HTTP what every application of the house has in common.
@NullMarked
package org.coproduction.web;

import org.jspecify.annotations.NullMarked;
