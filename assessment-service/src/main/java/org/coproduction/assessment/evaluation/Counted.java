package org.coproduction.assessment.evaluation;

/// What an evaluation has as soon as its responses are counted.
public interface Counted extends FormSettled {
    Feedback feedback();

    Review review();

    @Override
    default ApprovedForm approved() {
        return feedback().approved();
    }
}
