package org.coproduction.charter;

/// The only grounds on which a funder may stop a project at once. They are a closed list, so that nothing is stopped because it
/// became inconvenient.
public enum HaltGround {
    SAFEGUARDING("the safety of children, young people or adults"),
    FRAUD("fraud, or the suspicion of it"),
    INSOLVENCY("that whoever runs it cannot pay its debts"),
    LAW("that the law requires it");

    private final String plain;

    HaltGround(String plain) {
        this.plain = plain;
    }

    /// What it is about, to stand after “The ground is”.
    public String plain() {
        return plain;
    }
}
