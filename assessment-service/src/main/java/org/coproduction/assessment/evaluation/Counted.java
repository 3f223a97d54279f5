package org.coproduction.assessment.evaluation;

/// What an evaluation has as soon as its responses are counted.
public interface Counted extends Drafted {
    Feedback feedback();

    Review review();

    @Override
    default Form form() {
        return feedback().approved().form();
    }

    @Override
    default FormApproval approval() {
        return feedback().approved().approval();
    }
}
