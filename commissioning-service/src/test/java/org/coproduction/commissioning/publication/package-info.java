@NullMarked
package org.coproduction.commissioning.publication;

import org.jspecify.annotations.NullMarked;
