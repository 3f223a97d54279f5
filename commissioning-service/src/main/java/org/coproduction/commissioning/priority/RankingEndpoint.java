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
import org.coproduction.commissioning.ballot.Ballot;
import org.coproduction.commissioning.channel.Channel;
import org.coproduction.commissioning.channel.Help;
import org.coproduction.commissioning.minutes.Matter;
import org.coproduction.commissioning.minutes.MotionAnswer;
import org.coproduction.commissioning.minutes.Motions;
import org.coproduction.commissioning.minutes.Movers;
import org.coproduction.commissioning.round.Proposal;
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
    /// @param helped who helped, by kind; `null` where nobody did, or the person does not want to say
    record Ranked(@NotNull @Size(max = PriorityRound.MOST_OPTIONS) List<@NotNull @Size(max = Proposal.LONGEST_ID) String> ranked,
            @Nullable Help helped) {}

    /// @param ranked as it was taken
    record Taken(List<String> ranked) {}

    /// @param code sixteen letters in groups of four
    record OwnCode(String code) {}

    /// @param options in an order of the reader's own, the same each time: what stands first on a list is chosen more often
    /// @param given whether the reader has given a ranking already; then `ranked` says which
    /// @param channel by which it came; `null` where there is none
    /// @param counts false as long as facilitators have entered it and no second one has checked it
    record Paper(int places, List<Choice> options, boolean given, List<String> ranked, @Nullable Channel channel,
            boolean counts) {
        static Paper of(Ranking round, List<Choice> options, @Nullable Ballot given) {
            var places = Math.min(round.terms().places(), round.options().size());
            return given == null
                    ? new Paper(places, options, false, List.of(), null, true)
                    : new Paper(places, options, true, given.vote().choices(), given.way().channel(),
                            round.paper().count(given.batch()));
        }
    }

    record Choice(String id, String title) {}

    /// @param rankings that count so far, by whichever channel they came
    /// @param uncheckedBatches those that do not count yet
    /// @param missing constituencies below their quorum so far
    record Turnout(Map<Constituency, Integer> rankings, List<String> paperBatches, List<String> uncheckedBatches,
            Map<Constituency, Integer> quorums, List<Constituency> missing) {}

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
    Taken give(@PathVariable UUID roundId, @Valid @RequestBody Ranked request, Caller caller) {
        return switch (giveRanking.handle(roundId.toString(), caller.id(), caller.voice(), caller.organisation(),
                request.ranked, request.helped)) {
            case GiveRanking.Given.Accepted(var ranking) -> new Taken(ranking.choices());
            case GiveRanking.Given.Refused(var refusal) -> throw new RefusedException(refusal);
        };
    }

    /// The caller's own ranking. What the reader can rank, and how they have, while ranking is open.
    @GetMapping("/ranking")
    Paper read(@PathVariable UUID roundId, Caller caller) {
        caller.participant();
        var id = roundId.toString();
        var ranking = open(id, caller);
        var key = boxes.all().keyOf(id, caller.id());
        return Paper.of(ranking, choices(ranking, id, caller),
                key == null ? null : boxes.all().ballot(id, ranking.terms(), ranking.paper(), key));
    }

    /// The caller's own code, while people rank. Written on a paper, or told on the phone or at a meeting, it makes that their own
    /// ranking, which counts once and which they can replace here. Nobody can tell from it who they are.
    @GetMapping("/ranking/code")
    OwnCode code(@PathVariable UUID roundId, Caller caller) {
        var constituency = caller.voice();
        var id = roundId.toString();
        open(id, caller);
        var code = boxes.all().codeOf(id, caller.id(), constituency);
        if (code == null) {
            throw new RefusedException(Refusal.of(RefusalCode.VOTING_CLOSED));
        }
        return new OwnCode(code.text());
    }

    /// The round, where this reader can rank in it at this moment.
    private Ranking open(String id, Caller caller) {
        return switch (rounds.get(id).state()) {
            case Ranking ranking when ranking.interests().include(caller.id(), caller.organisation()) ->
                throw new RefusedException(Refusal.of(RefusalCode.INTEREST_DECLARED));
            case Ranking ranking -> ranking;
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
        var round = rounds.get(id).state();
        if (!(round instanceof Ranking || round instanceof Closing)) {
            throw new RefusedException(Refusal.of(RefusalCode.ROUND_NOT_VOTING));
        }
        var counts = boxes.all().turnout(id, round.terms(), round.paper());
        var quorums = round.terms().quorums();
        return new Turnout(counts, round.paper().ids(), round.paper().unchecked(), quorums.needed(),
                Arrays.stream(Constituency.values())
                        .filter(each -> counts.getOrDefault(each, 0) < quorums.of(each)).toList());
    }

    private static List<Choice> choices(Ranking ranking, String roundId, Caller caller) {
        var choices = new ArrayList<>(ranking.options().stream().map(each -> new Choice(each.id(), each.title())).toList());
        Collections.shuffle(choices, new Random((caller.id() + '\n' + roundId).hashCode()));
        return choices;
    }
}
