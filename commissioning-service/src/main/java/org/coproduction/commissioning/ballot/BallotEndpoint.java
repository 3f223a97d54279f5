package org.coproduction.commissioning.ballot;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.allocation.Vote;
import org.coproduction.commissioning.channel.Channel;
import org.coproduction.commissioning.channel.Help;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.commissioning.round.Round;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.web.Caller;
import org.coproduction.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A person's own ballot.
@RestController
@RequestMapping("/api/commissioning/rounds/{roundId}/ballot")
class BallotEndpoint {
    private final CastBallot castBallot;
    private final Rounds rounds;
    private final BallotBoxes boxes;

    BallotEndpoint(CastBallot castBallot, Rounds rounds, BallotBoxes boxes) {
        this.castBallot = castBallot;
        this.rounds = rounds;
        this.boxes = boxes;
    }

    /// @param choices with a ranking, the most wanted first
    /// @param points of each of the choices, where ballots give points; else `null`
    /// @param helped who helped, by kind; `null` where nobody did, or the person does not want to say
    record Filled(@NotNull @Size(max = Round.MOST_PROPOSALS) List<@NotNull @Size(max = Proposal.LONGEST_ID) String> choices,
            @Nullable @Size(max = Round.MOST_PROPOSALS) List<@NotNull Integer> points, @Nullable Help helped) {}

    /// @param receipt to be read and compared: the beginning of `receiptHash` in letters
    /// @param nonce with it and the choices, `receiptHash` can be computed; kept by the person, and nowhere else
    /// @param points of each of the choices; a ranking gives them by its places; empty where a ballot only approves
    /// @param channel by which it came
    /// @param counts false as long as facilitators have entered it and no second one has checked it
    record OwnBallot(String id, String receipt, String receiptHash, String nonce, List<String> choices, List<Integer> points,
            Channel channel, boolean counts) {
        static OwnBallot of(String roundId, Receipt receipt, Vote vote, Channel channel, boolean counts) {
            return new OwnBallot(roundId, receipt.code(), receipt.hash(), receipt.nonce(), vote.choices(), vote.points(), channel,
                    counts);
        }
    }

    /// @param code sixteen letters in groups of four
    record OwnCode(String code) {}

    /// Casts the caller's own ballot, or replaces it, as often as they like until voting closes. The answer holds a receipt to
    /// check it with after the count.
    @PutMapping
    OwnBallot cast(@PathVariable UUID roundId, @Valid @RequestBody Filled ballot, Caller caller) {
        return switch (castBallot.handle(roundId.toString(),
                new CastBallot.Voter(caller.id(), caller.organisation(), caller.voice()), ballot.choices,
                ballot.points == null ? List.of() : ballot.points, ballot.helped)) {
            case CastBallot.Cast.Accepted(var receipt, var vote) ->
                OwnBallot.of(roundId.toString(), receipt, vote, Channel.ONLINE, true);
            case CastBallot.Cast.Refused(var refusal) -> throw new RefusedException(refusal);
        };
    }

    /// The caller's own ballot as it stands. Until the count is done. After that nobody can tell any more whose ballot is whose.
    @GetMapping
    OwnBallot read(@PathVariable UUID roundId, Caller caller) {
        caller.participant();
        var id = roundId.toString();
        var round = rounds.get(id).state();
        var poll = round.poll();
        if (poll == null) {
            throw new RefusedException(Refusal.of(RefusalCode.ROUND_NOT_VOTING));
        }
        var key = boxes.keyOf(id, caller.id());
        if (key == null) {
            throw new RefusedException(Refusal.of(RefusalCode.VOTING_CLOSED));
        }
        var own = boxes.ballot(id, round.terms(), poll.paper(), key);
        if (own == null) {
            throw new RefusedException(Refusal.of(RefusalCode.NOT_FOUND));
        }
        return OwnBallot.of(id, Receipt.of(id, key, own.vote()), own.vote(), own.way().channel(),
                poll.paper().count(own.batch()));
    }

    /// The caller's own code, while people vote. Written on a paper, or told on the phone or at a meeting, it makes that their own ballot,
    /// which counts once and which they can replace here. Nobody can tell from it who they are.
    @GetMapping("/code")
    OwnCode code(@PathVariable UUID roundId, Caller caller) {
        var voter = new CastBallot.Voter(caller.id(), caller.organisation(), caller.voice());
        return switch (castBallot.codeOf(roundId.toString(), voter)) {
            case CastBallot.Coded.Here(var code) -> new OwnCode(code.text());
            case CastBallot.Coded.Refused(var refusal) -> throw new RefusedException(refusal);
        };
    }
}
