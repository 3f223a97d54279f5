/// Co-assessment: families design and approve the questions, review what people said, and every theme gets an answer.
@NullMarked
package org.coproduction.assessment;

import org.jspecify.annotations.NullMarked;
