package org.coproduction.assessment.evaluation;

/// Where an evaluation is, as it is shown.
public enum Phase {
    EXPECTED("The evaluation has not begun."),
    DRAFTING("Families are designing the questions."),
    APPROVED("Families approved the questions. They will be asked once everything is delivered."),
    OPEN("People are asked how it was."),
    CLOSING("The answers are being counted."),
    REVIEWING("Families review what people said, and each theme gets an answer."),
    NOT_AGREED("There was no agreement to publish."),
    PUBLISHED("What people said is published, with an answer to each theme."),
    DECIDED_WITHOUT_AGREEMENT(
            "The accountable body published what people said without an agreement. This step was not co-produced."),
    SUSPENDED("The funder suspended the project. Its questions wait until it goes on."),
    ENDED("The funder ended the project before everything was delivered, so there is nothing to evaluate.");

    private final String plain;

    Phase(String plain) {
        this.plain = plain;
    }

    /// One plain sentence.
    public String plain() {
        return plain;
    }
}
