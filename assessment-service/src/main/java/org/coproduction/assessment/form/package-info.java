/// Designing the evaluation form: editing its questions, agreeing to them, settling them.
@NullMarked
package org.coproduction.assessment.form;

import org.jspecify.annotations.NullMarked;
