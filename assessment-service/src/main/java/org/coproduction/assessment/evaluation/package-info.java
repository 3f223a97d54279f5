/// The evaluation of a project: its states and their moves, the events that it follows and raises, and reading it.
@NullMarked
package org.coproduction.assessment.evaluation;

import org.jspecify.annotations.NullMarked;
