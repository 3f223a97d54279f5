package org.coproduction.assessment.evaluation;

/// What an evaluation has from the approval of its form on.
public interface FormSettled extends Drafted {
    ApprovedForm approved();

    @Override
    default Form form() {
        return approved().form();
    }

    @Override
    default FormApproval approval() {
        return approved().approval();
    }
}
