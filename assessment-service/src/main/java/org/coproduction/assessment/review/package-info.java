/// Reviewing the feedback: themes, what happens about each, and agreeing to publish it.
@NullMarked
package org.coproduction.assessment.review;

import org.jspecify.annotations.NullMarked;
