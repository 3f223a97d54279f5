package org.coproduction.commissioning.award;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.coproduction.charter.Decision;
import org.coproduction.commissioning.accord.Stance;
import org.coproduction.commissioning.award.Variation.Asked;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// What becomes of a variation that delivery asked for: the constituencies agree on what goes further than the tolerance, and those
/// whose money it is decide.
public final class VaryAward {
    private final AggregateStore<FundingAward> awards;
    private final Clock clock;

    public VaryAward(AggregateStore<FundingAward> awards, Clock clock) {
        this.awards = awards;
        this.clock = clock;
    }

    /// What can be done with a variation while people are asked.
    @FunctionalInterface
    private interface Move {
        Decision<FundingAward> apply(Asked asked, Instant now, Function<Variation, FundingAward> then);
    }

    /// A reader confirms that the Easy Read version of what is asked says the same.
    Outcome confirm(String projectId, int number, int version, Command command) {
        return whileAsked(projectId, number, command, (asked, _, then) -> asked.confirm(version, then));
    }

    Outcome take(String projectId, int number, Stance stance, Command command) {
        return whileAsked(projectId, number, command, (asked, now, then) -> asked.take(stance, now, then));
    }

    Outcome extend(String projectId, int number, Instant until, String outreach, Command command) {
        return whileAsked(projectId, number, command, (asked, now, then) -> asked.extend(until, outreach, now, then));
    }

    Outcome agree(String projectId, int number, Command command) {
        return whileAsked(projectId, number, command, Asked::agree);
    }

    /// @param answer by when it is given
    Outcome decide(String projectId, int number, String by, Function<Instant, FunderAnswer> answer, Command command) {
        return change(projectId, command,
                (award, now) -> award.forFunder(by, funded -> funded.decide(number, answer.apply(now))));
    }

    private Outcome whileAsked(String projectId, int number, Command command, Move move) {
        return change(projectId, command,
                (award, now) -> award.whileAsked(number, (asked, then) -> move.apply(asked, now, then)));
    }

    private Outcome change(String projectId, Command command, BiFunction<FundingAward, Instant, Decision<FundingAward>> move) {
        var now = clock.instant();
        return awards.change(projectId, command, award -> move.apply(award, now));
    }
}
