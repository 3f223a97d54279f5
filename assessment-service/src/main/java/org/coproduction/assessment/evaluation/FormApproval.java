package org.coproduction.assessment.evaluation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.ParityGate;
import org.coproduction.charter.Quorums;
import org.coproduction.charter.Voices;

/// Families approved a version of the form. The quorums are kept beside the voices, and a value to which parent carers and young
/// people did not agree cannot exist, however it was made.
public record FormApproval(int formVersion, Quorums quorums, Voices voices, Instant at) {
    /// Whose agreement a form needs: those who are asked what it was like. Professionals may speak and cannot hold it back.
    public static final Set<Constituency> FAMILIES = Set.of(Constituency.PARENT_CARER, Constituency.YOUNG_PERSON);

    public FormApproval {
        var missing = ParityGate.missing(quorums, voices, FAMILIES);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("no form is approved without " + missing);
        }
    }

    /// The constituencies that reached their quorum and agreed.
    public List<Constituency> by() {
        return Arrays.stream(Constituency.values())
                .filter(constituency -> ParityGate.missing(quorums, voices, Set.of(constituency)).isEmpty()).toList();
    }
}
