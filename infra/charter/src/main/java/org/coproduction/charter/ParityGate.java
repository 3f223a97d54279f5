package org.coproduction.charter;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// The charter's first promise: something is agreed only when *each* constituency has reached its own quorum and agreed. No
/// constituency's voices are ever added to another's, so a hundred professionals cannot stand in for one young person.
public final class ParityGate {
    private static final Set<Constituency> EVERYBODY = Set.of(Constituency.values());

    private ParityGate() {
    }

    /// Passes, or refuses with `QUORUM_NOT_MET` naming each constituency below its quorum; when all have reached it, with
    /// `NOT_AGREED_BY` naming each in which not more than half of those who took part agreed.
    public static Verdict judge(Quorums quorums, Voices voices) {
        return judge(quorums, voices, EVERYBODY);
    }

    /// The same for a step that some constituencies decide on their own, such as families approving the questions that they
    /// will be asked. The others may speak, and their voices neither help nor hinder. Throws where nobody's agreement is needed.
    public static Verdict judge(Quorums quorums, Voices voices, Set<Constituency> whoseAgreementIsNeeded) {
        var absent = where(whoseAgreementIsNeeded, constituency -> !reached(quorums, voices, constituency));
        if (!absent.isEmpty()) {
            return new Verdict.Refused(Refusal.of(RefusalCode.QUORUM_NOT_MET, absent));
        }
        var unconvinced = where(whoseAgreementIsNeeded, constituency -> !agreed(voices, constituency));
        return unconvinced.isEmpty()
                ? new Verdict.Passed()
                : new Verdict.Refused(Refusal.of(RefusalCode.NOT_AGREED_BY, unconvinced));
    }

    /// Each constituency that has not reached its quorum or has not agreed; empty exactly when the gate passes.
    public static List<Constituency> missing(Quorums quorums, Voices voices) {
        return missing(quorums, voices, EVERYBODY);
    }

    /// Each of those whose agreement is needed that has not reached its quorum or has not agreed.
    public static List<Constituency> missing(Quorums quorums, Voices voices, Set<Constituency> whoseAgreementIsNeeded) {
        return where(whoseAgreementIsNeeded,
                constituency -> !reached(quorums, voices, constituency) || !agreed(voices, constituency));
    }

    private static boolean reached(Quorums quorums, Voices voices, Constituency constituency) {
        return voices.tookPart(constituency) >= quorums.of(constituency);
    }

    private static boolean agreed(Voices voices, Constituency constituency) {
        return 2L * voices.agreed(constituency) > voices.tookPart(constituency);
    }

    private static List<Constituency> where(Set<Constituency> among, Predicate<Constituency> condition) {
        if (among.isEmpty()) {
            throw new IllegalArgumentException("a gate that needs nobody's agreement is no gate");
        }
        return Arrays.stream(Constituency.values()).filter(among::contains).filter(condition).toList();
    }
}
