/// Checks the outcome of a count against its file with none of the code that reads, counts or prints: own reader, plain exact fractions.
@NullMarked
package org.coproduction.commissioning.verification;

import org.jspecify.annotations.NullMarked;
