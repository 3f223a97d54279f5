/// Taking people's answers, closing and counting them, and showing what came of it.
@NullMarked
package org.coproduction.assessment.feedback;

import org.jspecify.annotations.NullMarked;
