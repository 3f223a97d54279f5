package org.coproduction.commissioning.award;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.accord.Stance;
import org.coproduction.commissioning.allocation.Allocation;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.award.Replacement.Kind;
import org.coproduction.commissioning.award.Replacement.Proposed;
import org.coproduction.commissioning.round.Ratification;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;
import org.jspecify.annotations.Nullable;

/// What takes the place of a project that its funder ended: proposed, agreed by the constituencies, or decided without that.
public final class ReplaceAward {
    private final AggregateStore<FundingAward> awards;
    private final Rounds rounds;
    private final Clock clock;

    public ReplaceAward(AggregateStore<FundingAward> awards, Rounds rounds, Clock clock) {
        this.awards = awards;
        this.rounds = rounds;
        this.clock = clock;
    }

    /// Refuses a proposal that the project's round did not recommend, or that is funded already.
    ///
    /// @param read version that had been read; 0 where there was none
    Outcome propose(String projectId, int read, Kind kind, @Nullable String proposalId, String reason, String easyRead,
            Command command) {
        var title = kind == Kind.PROPOSAL ? recommended(projectId, proposalId) : null;
        if (kind == Kind.PROPOSAL && title == null) {
            return new Outcome.Refused(Refusal.of(RefusalCode.NOT_RECOMMENDED, "proposalId"));
        }
        return change(projectId, command, (replacement, now) -> {
            var proposed = new Proposed(kind, kind == Kind.PROPOSAL ? proposalId : null, title, reason, easyRead, now);
            return replacement.whileOpen(open -> open.propose(read, proposed));
        });
    }

    private @Nullable String recommended(String projectId, @Nullable String proposalId) {
        return awards.find(projectId).stream().flatMap(found -> alternatives(found.state()).stream())
                .filter(each -> each.proposalId().equals(proposalId)).map(Alternative::title).findFirst().orElse(null);
    }

    /// A proposal that the ballots recommended beside this project, and that is not funded.
    record Alternative(String proposalId, String title) {}

    /// What the project's round recommended and nobody funded; nothing where it began without a round, or a quorum was missed.
    List<Alternative> alternatives(FundingAward award) {
        if (!(award instanceof Funded funded) || !(funded.grant().origin() instanceof Origin.Ballots ballots)) {
            return List.of();
        }
        var round = rounds.get(ballots.roundId()).state();
        var count = round.published();
        var decision = round.decision();
        if (count == null || decision == null || round.missed() != null) {
            return List.of();
        }
        var recommended = count.selected().stream().map(Allocation.Selected::projectId).toList();
        var awarded = decision.allAwards().stream().map(Ratification.Award::proposalId).toList();
        return round.proposals().stream().filter(each -> recommended.contains(each.id()) && !awarded.contains(each.id()))
                .map(each -> new Alternative(each.id(), each.title())).toList();
    }

    /// A reader confirms that the Easy Read version of what is proposed says the same.
    Outcome confirm(String projectId, int version, Command command) {
        return change(projectId, command, (replacement, _) -> replacement.whileOpen(open -> open.confirm(version)));
    }

    Outcome take(String projectId, Stance stance, Command command) {
        return change(projectId, command, (replacement, now) -> replacement.whileOpen(open -> open.take(stance, now)));
    }

    Outcome extend(String projectId, Instant until, String outreach, Command command) {
        return change(projectId, command,
                (replacement, now) -> replacement.whileOpen(open -> open.extend(until, outreach, now)));
    }

    Outcome agree(String projectId, Command command) {
        return change(projectId, command, (replacement, now) -> replacement.whileOpen(open -> open.agree(now)));
    }

    Outcome decideWithoutAgreement(String projectId, String by, String reasons, Command command) {
        var now = clock.instant();
        return awards.change(projectId, command, award -> award.forFunder(by,
                funded -> new Replacing(funded).move(replacement -> replacement.decideWithoutAgreement(by, reasons, now))));
    }

    private Outcome change(String projectId, Command command,
            BiFunction<Replacement, Instant, Decision<Replacement>> move) {
        var now = clock.instant();
        return awards.change(projectId, command, award -> switch (award) {
            case FundingAward.Expected _ -> Decision.refused(RefusalCode.NOT_FOUND);
            case Funded funded -> new Replacing(funded).move(replacement -> move.apply(replacement, now));
        });
    }
}
