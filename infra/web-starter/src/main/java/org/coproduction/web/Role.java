package org.coproduction.web;

/// What a person may do here, from the `roles` claim of the token.
public enum Role {
    PARTICIPANT("participant"),
    FACILITATOR("facilitator"),
    /// Beside [#FACILITATOR], for whoever the families named as one.
    FAMILIES_FACILITATOR("families-facilitator"),
    SUPPORTER("supporter"),
    /// Decides for the body that carries the legal duty, which is the organisation of the token.
    ACCOUNTABLE_BODY("accountable-body"),
    SAFEGUARDING_LEAD("safeguarding-lead"),
    OPERATIONS("operations");

    private final String claim;

    Role(String claim) {
        this.claim = claim;
    }

    /// The word used in the token: "safeguarding-lead".
    public String claim() {
        return claim;
    }
}
