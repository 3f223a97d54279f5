package org.coproduction.commissioning.priority;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.accord.AccordRequest;
import org.coproduction.commissioning.minutes.Matter;
import org.coproduction.commissioning.minutes.MotionAnswer;
import org.coproduction.commissioning.minutes.Motions;
import org.coproduction.commissioning.minutes.Movers;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.coproduction.web.RefusedException;
import org.coproduction.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Ranking: facilitators open and close it, which takes both of them, and everybody gives their own.
@RestController
@RequestMapping("/api/commissioning/priority-rounds/{roundId}")
class RankingEndpoint {
    private final OpenRanking openRanking;
    private final GiveRanking giveRanking;
    private final PriorityRounds rounds;
    private final RankingBoxes boxes;
    private final Clock clock;

    RankingEndpoint(OpenRanking openRanking, GiveRanking giveRanking, PriorityRounds rounds, RankingBoxes boxes, Clock clock) {
        this.openRanking = openRanking;
        this.giveRanking = giveRanking;
        this.rounds = rounds;
        this.boxes = boxes;
        this.clock = clock;
    }

    /// @param ranked option ids, what matters most first; empty for a blank ranking
    record Ranked(@NotNull @Size(max = PriorityRound.MOST_OPTIONS) List<@NotNull String> ranked) {}

    /// @param options in an order of the reader's own, the same each time: what stands first on a list is chosen more often
    /// @param given whether the reader has given a ranking already; then `ranked` says which
    record Paper(int places, List<Choice> options, boolean given, List<String> ranked) {}

    record Choice(String id, String title) {}

    /// @param missing constituencies below their quorum so far
    record Turnout(Map<Constituency, Integer> rankings, Map<Constituency, Integer> quorums, List<Constituency> missing) {}

    /// Opens the ranking. Every option has an Easy Read version by then that readers confirmed.
    @PostMapping("/opening")
    ResponseEntity<MotionAnswer.Body> open(@PathVariable UUID roundId,
            @Valid @RequestBody(required = false) Motions.@Nullable Asking asking, Caller caller, Command command) {
        return MotionAnswer.of(
                openRanking.handle(roundId.toString(), Movers.facilitator(caller), Motions.Asking.reasonOf(asking), command),
                rounds::minutes, new Matter.OpenVoting());
    }

    /// Closes the ranking before its date. The count follows by itself.
    @PostMapping("/closing")
    ResponseEntity<MotionAnswer.Body> close(@PathVariable UUID roundId,
            @Valid @RequestBody(required = false) Motions.@Nullable Asking asking, Caller caller, Command command) {
        var by = Movers.facilitator(caller);
        var now = clock.instant();
        return MotionAnswer.of(rounds.change(roundId.toString(), command,
                round -> round.close(by, Motions.Asking.reasonOf(asking), now)), rounds::minutes, new Matter.CloseVoting());
    }

    /// Moves the end of the ranking before it has come, once, which takes two facilitators: the first asks and says what is done in
    /// that time (202), the second agrees to the same date (200). Where nobody asks and too few of a group have ranked at the date,
    /// ranking goes on by itself.
    @PostMapping("/ranking/extension")
    ResponseEntity<MotionAnswer.Body> extend(@PathVariable UUID roundId, @Valid @RequestBody AccordRequest.Extended extended,
            Caller caller, Command command) {
        var by = Movers.facilitator(caller);
        var now = clock.instant();
        return MotionAnswer.of(rounds.change(roundId.toString(), command,
                round -> RankingLonger.ask(round, extended.until(), extended.said(), by, now)), rounds::minutes,
                new Matter.ExtendVoting(extended.until()));
    }

    /// Records what was done, in the time by which ranking was extended, to reach those who are missing. It is published.
    @PostMapping("/ranking/outreach")
    ResponseEntity<Answer> reachOut(@PathVariable UUID roundId, @Valid @RequestBody AccordRequest.Outreach outreach,
            Caller caller, Command command) {
        var by = Movers.facilitator(caller);
        var now = clock.instant();
        return Answer.of(rounds.change(roundId.toString(), command,
                round -> RankingLonger.reachOut(round, outreach.outreach(), by, now)));
    }

    /// Gives the caller's own ranking, or replaces it, as often as they like until the close.
    @PutMapping("/ranking")
    Ranked give(@PathVariable UUID roundId, @Valid @RequestBody Ranked request, Caller caller) {
        return switch (giveRanking.handle(roundId.toString(), caller.id(), caller.participant(), caller.organisation(),
                request.ranked)) {
            case GiveRanking.Given.Accepted(var ranking) -> new Ranked(ranking.choices());
            case GiveRanking.Given.Refused(var refusal) -> throw new RefusedException(refusal);
        };
    }

    /// The caller's own ranking. What the reader can rank, and how they have, while ranking is open.
    @GetMapping("/ranking")
    Paper read(@PathVariable UUID roundId, Caller caller) {
        caller.participant();
        var id = roundId.toString();
        return switch (rounds.get(id).state()) {
            case Ranking ranking when ranking.interests().include(caller.id(), caller.organisation()) ->
                throw new RefusedException(Refusal.of(RefusalCode.INTEREST_DECLARED));
            case Ranking ranking -> {
                var given = boxes.of(id, ranking.terms(), caller.id());
                yield new Paper(Math.min(ranking.terms().places(), ranking.options().size()), choices(ranking, id, caller),
                        given != null, given == null ? List.of() : given.choices());
            }
            case Preparing _ -> throw new RefusedException(Refusal.of(RefusalCode.ROUND_NOT_VOTING));
            case Closing _,Counted _,Specifying _,Settled _ ->
                throw new RefusedException(Refusal.of(RefusalCode.VOTING_CLOSED));
            case Cancelled _ -> throw new RefusedException(Refusal.of(RefusalCode.ROUND_CANCELLED));
        };
    }

    /// How many have ranked so far, and who is still missing. Exact numbers against the quorums, for facilitators only, so that
    /// they can reach out to those who are missing.
    @GetMapping("/turnout")
    Turnout turnout(@PathVariable UUID roundId, Caller caller) {
        caller.require(Role.FACILITATOR);
        var id = roundId.toString();
        if (!(rounds.get(id).state() instanceof Ranking ranking)) {
            throw new RefusedException(Refusal.of(RefusalCode.ROUND_NOT_VOTING));
        }
        var counts = boxes.turnout(id, ranking.terms());
        var quorums = ranking.terms().quorums();
        return new Turnout(counts, quorums.needed(), Arrays.stream(Constituency.values())
                .filter(each -> counts.getOrDefault(each, 0) < quorums.of(each)).toList());
    }

    private static List<Choice> choices(Ranking ranking, String roundId, Caller caller) {
        var choices = new ArrayList<>(ranking.options().stream().map(each -> new Choice(each.id(), each.title())).toList());
        Collections.shuffle(choices, new Random((caller.id() + '\n' + roundId).hashCode()));
        return choices;
    }
}
