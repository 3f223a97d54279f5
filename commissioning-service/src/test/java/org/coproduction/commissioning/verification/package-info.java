@NullMarked
package org.coproduction.commissioning.verification;

import org.jspecify.annotations.NullMarked;
