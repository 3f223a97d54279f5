/// Plays a whole project over HTTP through the gateway, as the people and organisations who would take part in it.
@NullMarked
package org.coproduction.standalone.demo;

import org.jspecify.annotations.NullMarked;
