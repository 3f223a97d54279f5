/// Co-assessment: the questions and who says yes to them, one's own answers, what people said, and what follows from it.
@NullMarked
package org.coproduction.portal.evaluation;

import org.jspecify.annotations.NullMarked;
