/// How a text or a set of scores is agreed: everybody's stance on its newest version, judged by the parity gate until its date.
@NullMarked
package org.coproduction.commissioning.accord;

import org.jspecify.annotations.NullMarked;
