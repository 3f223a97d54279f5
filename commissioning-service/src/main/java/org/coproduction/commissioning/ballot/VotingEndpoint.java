package org.coproduction.commissioning.ballot;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.minutes.Matter;
import org.coproduction.commissioning.minutes.Minutes;
import org.coproduction.commissioning.minutes.MotionAnswer;
import org.coproduction.commissioning.minutes.Motions;
import org.coproduction.commissioning.minutes.Movers;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.coproduction.web.RefusedException;
import org.coproduction.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What facilitators do about voting: open it and close it, which takes both of them, and see who is still missing.
@RestController
@RequestMapping("/api/commissioning/rounds/{roundId}")
class VotingEndpoint {
    private final OpenVoting openVoting;
    private final CloseVoting closeVoting;
    private final Rounds rounds;
    private final BallotBoxes boxes;

    VotingEndpoint(OpenVoting openVoting, CloseVoting closeVoting, Rounds rounds, BallotBoxes boxes) {
        this.openVoting = openVoting;
        this.closeVoting = closeVoting;
        this.rounds = rounds;
        this.boxes = boxes;
    }

    /// @param onPaper ballots that facilitators entered, whether from paper, by phone or at a meeting, in batches that were checked
    /// @param uncheckedBatches those that do not count yet
    /// @param missing constituencies below their quorum so far
    record Turnout(Map<Constituency, Integer> online, Map<Constituency, Integer> onPaper, List<String> paperBatches,
            List<String> uncheckedBatches,
            Map<Constituency, Integer> quorums, List<Constituency> missing) {}

    /// Opens voting, which takes two facilitators: the first asks with a reason (202), the second agrees by asking the same
    /// (200).
    @PostMapping("/voting")
    ResponseEntity<MotionAnswer.Body> open(@PathVariable UUID roundId,
            @Valid @RequestBody(required = false) Motions.@Nullable Asking asking,
            Caller caller, Command command) {
        var outcome = openVoting.handle(roundId.toString(), Movers.facilitator(caller), Motions.Asking.reasonOf(asking), command);
        return MotionAnswer.of(outcome, this::minutes, new Matter.OpenVoting());
    }

    /// Closes voting before its date, which takes two facilitators: the first asks with a reason (202), the second agrees by
    /// asking the same (200). The count follows by itself.
    @PostMapping("/closing")
    ResponseEntity<MotionAnswer.Body> close(@PathVariable UUID roundId,
            @Valid @RequestBody(required = false) Motions.@Nullable Asking asking, Caller caller, Command command) {
        var outcome = closeVoting.handle(roundId.toString(), Movers.facilitator(caller), Motions.Asking.reasonOf(asking),
                command);
        return MotionAnswer.of(outcome, this::minutes, new Matter.CloseVoting());
    }

    /// How many have voted so far, and who is still missing. Exact numbers against the quorums, for facilitators only, so that
    /// they can reach out to those who are missing.
    @GetMapping("/turnout")
    Turnout turnout(@PathVariable UUID roundId, Caller caller) {
        caller.require(Role.FACILITATOR);
        var round = rounds.get(roundId.toString()).state();
        var poll = round.poll();
        if (poll == null) {
            throw new RefusedException(Refusal.of(RefusalCode.ROUND_NOT_VOTING));
        }
        if (round.published() != null) {
            // By then it is forgotten which ballot came how, and about how many there are is in the result.
            throw new RefusedException(Refusal.of(RefusalCode.VOTING_CLOSED));
        }
        var online = none();
        var onPaper = none();
        boxes.forEach(roundId.toString(), round.terms(), poll.paper(),
                ballot -> (ballot.batch() == null ? online : onPaper).merge(ballot.constituency(), 1, Integer::sum));
        poll.paper().counted().stream().filter(batch -> batch.chunks() > 0).forEach(
                batch -> batch.ballots().forEach((constituency, count) -> onPaper.merge(constituency, count, Integer::sum)));
        var quorums = round.terms().quorums();
        var missing = Arrays.stream(Constituency.values())
                .filter(constituency -> online.getOrDefault(constituency, 0) + onPaper.getOrDefault(constituency, 0) < quorums
                        .of(constituency))
                .toList();
        return new Turnout(online, onPaper, poll.paper().ids(), poll.paper().unchecked(), quorums.needed(), missing);
    }

    private Minutes minutes(String roundId) {
        return rounds.get(roundId).state().minutes();
    }

    private static Map<Constituency, Integer> none() {
        var counts = new EnumMap<Constituency, Integer>(Constituency.class);
        Arrays.stream(Constituency.values()).forEach(constituency -> counts.put(constituency, 0));
        return counts;
    }
}
