/// The action plan's rules, state by state.
@NullMarked
package org.coproduction.delivery.plan;

import org.jspecify.annotations.NullMarked;
