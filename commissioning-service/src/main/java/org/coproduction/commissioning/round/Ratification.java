package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.coproduction.charter.GateOutcome;

/// The accountable bodies' decision, kept and published for ever. What it referred back is decided by a later one.
///
/// @param decidedBy the organisation, or all of them
/// @param awards what is funded; here each project's id is born
/// @param outcome whether every constituency's quorum stood behind it
/// @param referred what goes back to the constituencies, and can be decided later
/// @param bodies what each of those whose money it is decided
/// @param earlier the decisions before this one, oldest first
public record Ratification(String decidedBy, String reason, Instant at, List<Award> awards, List<Declined> declined,
        GateOutcome outcome, List<Referred> referred, List<BodyDecision> bodies, List<Ratification> earlier) {
    public Ratification {
        awards = List.copyOf(awards);
        declined = List.copyOf(declined);
        // Decisions were stored before any could be referred back, and each was one body's.
        referred = referred == null ? List.of() : List.copyOf(referred);
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
        if (decidedBy.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a decision says who decided and why");
        }
        bodies = bodies == null
                ? List.of(new BodyDecision(decidedBy, null, reason, "", at, awards.stream().map(Award::proposalId).toList(),
                        declined, List.of()))
                : List.copyOf(bodies);
    }

    /// A proposal that is funded as a project.
    public record Award(String proposalId, String projectId) {}

    /// A recommended proposal that is not funded, and on what ground.
    public record Declined(String proposalId, String ground) {}

    /// A recommended proposal that goes back to the constituencies.
    ///
    /// @param question what is asked of them
    public record Referred(String proposalId, String question) {}

    /// All decisions on the round, oldest first.
    public List<Ratification> all() {
        return Stream.concat(earlier.stream(), Stream.of(this)).toList();
    }

    /// Everything that is funded, by whichever decision.
    public List<Award> allAwards() {
        return all().stream().flatMap(decision -> decision.awards.stream()).toList();
    }

    /// Everything that is declined, by whichever decision.
    public List<Declined> allDeclined() {
        return all().stream().flatMap(decision -> decision.declined.stream()).toList();
    }
}
