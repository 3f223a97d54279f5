package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.List;

import org.coproduction.charter.GateOutcome;

/// The accountable body's decision, kept and published for ever.
///
/// @param awards what is funded; here each project's id is born
/// @param outcome whether every constituency's quorum stood behind it
public record Ratification(String decidedBy, String reason, Instant at, List<Award> awards, List<Declined> declined,
        GateOutcome outcome) {
    public Ratification {
        awards = List.copyOf(awards);
        declined = List.copyOf(declined);
        if (decidedBy.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a decision says who decided and why");
        }
    }

    /// A proposal that is funded as a project.
    public record Award(String proposalId, String projectId) {}

    /// A recommended proposal that is not funded, and on what ground.
    public record Declined(String proposalId, String ground) {}
}
