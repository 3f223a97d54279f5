package org.coproduction.starter;

import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;

/// What became of a parked event that operations staff saw to. Seeing to it again is answered alike.
sealed interface Mending {
    /// The most characters of the reason that is kept.
    int LONGEST_REASON = 500;

    /// It is applied, and what waited behind it as far as possible.
    record Applied() implements Mending {}

    /// It was let go unapplied, and what waited behind it is applied as far as possible.
    record Skipped() implements Mending {}

    /// It was declared lost, and every service goes on without it.
    record Lost() implements Mending {}

    /// It stays as it was.
    record Refused(Refusal refusal) implements Mending {}

    static Mending refused(RefusalCode code) {
        return new Refused(Refusal.of(code));
    }
}
