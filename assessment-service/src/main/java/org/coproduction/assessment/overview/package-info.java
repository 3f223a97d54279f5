/// Reading evaluations: one, a list, a project's section of the journey, and what all projects learnt.
@NullMarked
package org.coproduction.assessment.overview;

import org.jspecify.annotations.NullMarked;
