package org.coproduction.commissioning.award;

import java.time.Clock;
import java.time.Instant;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.accord.Stance;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.award.Replacement.Kind;
import org.coproduction.commissioning.award.Replacement.Open;
import org.coproduction.commissioning.award.Replacement.Proposed;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;
import org.jspecify.annotations.Nullable;

/// What takes the place of a project that its funder ended: proposed, agreed by the constituencies, or decided without that. What can is
/// looked at anew each time, since the round may have been decided further, and more of the money paid.
public final class ReplaceAward {
    private final AggregateStore<FundingAward> awards;
    private final Rounds rounds;
    private final Clock clock;

    public ReplaceAward(AggregateStore<FundingAward> awards, Rounds rounds, Clock clock) {
        this.awards = awards;
        this.rounds = rounds;
        this.clock = clock;
    }

    /// Who does something about it.
    ///
    /// @param organisation whom they speak or work for, if anybody
    record By(String person, @Nullable String organisation) {}

    /// What is named as coming instead.
    ///
    /// @param proposalId with [Kind#PROPOSAL]
    record Named(Kind kind, @Nullable String proposalId) {}

    /// What can be done while people are asked.
    @FunctionalInterface
    private interface Move {
        Decision<Replacement> apply(Open open, Alternatives alternatives, Instant now);
    }

    /// What can take the place of this project, and who would gain from that.
    Alternatives alternatives(Funded award) {
        return award.grant().origin() instanceof Origin.Ballots ballots
                ? Alternatives.of(award, ballots, rounds.get(ballots.roundId()).state())
                : Alternatives.NONE;
    }

    /// Refuses what cannot take the project's place.
    ///
    /// @param read version that had been read; 0 where there was none
    Outcome propose(String projectId, By by, int read, Named named, String reason, String easyRead, Command command) {
        return change(projectId, by, command, (open, alternatives, now) -> {
            var instead = alternatives.named(named.kind, named.proposalId);
            return instead == null
                    ? Decision.refused(RefusalCode.NO_REPLACEMENT, "proposalId")
                    : open.propose(read, new Proposed(instead, reason, easyRead, now));
        });
    }

    /// A reader confirms that the Easy Read version of what is proposed says the same.
    Outcome confirm(String projectId, By by, int version, Command command) {
        return change(projectId, by, command, (open, _, _) -> open.confirm(version));
    }

    Outcome take(String projectId, By by, Stance stance, Command command) {
        return change(projectId, by, command, (open, _, now) -> open.take(stance, now));
    }

    Outcome extend(String projectId, By by, Instant until, String outreach, Command command) {
        return change(projectId, by, command, (open, _, now) -> open.extend(until, outreach, now));
    }

    Outcome agree(String projectId, By by, Command command) {
        return change(projectId, by, command, (open, alternatives, now) -> open.agree(alternatives::include, now));
    }

    /// @param by the organisation whose money it is
    Outcome decideWithoutAgreement(String projectId, String by, Named named, String reasons, Command command) {
        var now = clock.instant();
        return awards.change(projectId, command, award -> award.forFunder(by, funded -> {
            var instead = alternatives(funded).named(named.kind, named.proposalId);
            return new Replacing(funded).move(replacement -> replacement.decideWithoutAgreement(by, instead, reasons, now));
        }));
    }

    private Outcome change(String projectId, By by, Command command, Move move) {
        var now = clock.instant();
        return awards.change(projectId, command, award -> switch (award) {
            case FundingAward.Expected _ -> Decision.refused(RefusalCode.NOT_FOUND);
            case Funded funded -> {
                var alternatives = alternatives(funded);
                yield new Replacing(funded).move(replacement -> replacement.whileOpen(open -> alternatives.interests()
                        .include(by.person, by.organisation)
                                ? Decision.refused(RefusalCode.INTEREST_DECLARED)
                                : move.apply(open, alternatives, now)));
            }
        });
    }
}
