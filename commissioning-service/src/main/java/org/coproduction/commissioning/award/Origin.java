package org.coproduction.commissioning.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.PublishedCount;
import org.coproduction.commissioning.minutes.Extended;
import org.jspecify.annotations.Nullable;

/// What an award rests on: the ballots of a round, or a decision that was taken before co-production began.
public sealed interface Origin {
    /// The ballots of a round.
    ///
    /// @param ballots after disclosure control
    /// @param total suppressed wherever it would give away a suppressed number
    /// @param outcome whether every constituency's quorum stood behind it
    /// @param ballotsRoot of the tree over the published ballots; `null` where they are not published
    /// @param extension that voting was extended, because of whom, and what was done in that time; `null` where it was not
    record Ballots(String roundId, String roundTitle, String proposalId, String rule, int ruleVersion, String inputHash,
            Map<Constituency, PublishedCount> ballots, PublishedCount total, GateOutcome outcome,
            @Nullable String ballotsRoot, @Nullable Extended extension) implements Origin {
        public Ballots {
            ballots = Map.copyOf(ballots);
        }
    }

    /// A decision that was taken elsewhere, or a service that was there already. It was not co-commissioned, and that is said for
    /// ever.
    ///
    /// @param startsAt the first C that is co-produced
    /// @param decidedBy the organisation that had decided, never a person
    /// @param reference under which it keeps the decision
    /// @param decidedOn the day of that decision, in London
    /// @param reason why families had no part in it, in plain words for publication
    /// @param easyRead the same in Easy Read
    /// @param design what was settled of concept and content, where co-production begins after the design; else `null`
    /// @param done what was carried out, where co-production begins with the assessment; else empty
    record Elsewhere(StartsAt startsAt, Kind kind, String decidedBy, String reference, LocalDate decidedOn, String reason,
            String easyRead, @Nullable RecordedDesign design, List<DoneAction> done) implements Origin {
        public Elsewhere {
            if (decidedBy.isBlank() || reference.isBlank() || reason.isBlank() || easyRead.isBlank()) {
                throw new IllegalArgumentException(
                        "an earlier decision says who took it, where it is kept, and why without families");
            }
            done = List.copyOf(done);
            if ((startsAt == StartsAt.DESIGN) != (design == null) || (startsAt == StartsAt.ASSESSMENT) == done.isEmpty()) {
                throw new IllegalArgumentException("what came before is recorded exactly where co-production begins after it");
            }
        }
    }

    /// The first C that is co-produced.
    enum StartsAt {
        DESIGN,
        DELIVERY,
        ASSESSMENT
    }

    /// What there was.
    enum Kind {
        EARLIER_DECISION,
        EXISTING_SERVICE
    }

    /// What was settled of a design before co-production began.
    record RecordedDesign(String concept, String easyRead, List<Part> content, List<Measure> successMeasures) {
        public RecordedDesign {
            content = List.copyOf(content);
            successMeasures = List.copyOf(successMeasures);
        }

        /// A part of what is delivered.
        public record Part(String id, String title, String description) {}

        /// By what it is known to be good, and what people are asked about it.
        public record Measure(String id, String text, String question) {}
    }

    /// Something that was carried out before co-production began.
    ///
    /// @param constituency that led it
    /// @param doneOn the day, in London
    record DoneAction(String id, String title, Constituency constituency, LocalDate doneOn) {}

    /// Whether this step may be called co-produced.
    default boolean coProduced() {
        return switch (this) {
            case Ballots ballots -> ballots.outcome.coProduced();
            case Elsewhere _ -> false;
        };
    }
}
