/// What earlier projects taught, for those who read a proposal that is like one of them.
@NullMarked
package org.coproduction.commissioning.learnt;

import org.jspecify.annotations.NullMarked;
