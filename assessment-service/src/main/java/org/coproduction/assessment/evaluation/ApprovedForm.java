package org.coproduction.assessment.evaluation;

/// A form with the approval of exactly this version.
public record ApprovedForm(Form form, FormApproval approval) {
    public ApprovedForm {
        if (form.version() != approval.formVersion()) {
            throw new IllegalArgumentException("the approval is of another version of the form");
        }
    }
}
