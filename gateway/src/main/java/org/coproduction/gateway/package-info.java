/// The one way in: checks tokens, bounds bodies, keeps a broken service from dragging the others down, and tells a
/// project's whole journey.
@NullMarked
package org.coproduction.gateway;

import org.jspecify.annotations.NullMarked;
