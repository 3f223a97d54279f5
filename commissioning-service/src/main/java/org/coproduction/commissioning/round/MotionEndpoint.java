package org.coproduction.commissioning.round;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coproduction.charter.Quorums;
import org.coproduction.commissioning.round.Matter.ChangeQuorums;
import org.coproduction.commissioning.round.Mover.Part;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What one facilitator asks and a second agrees to: the quorums, and what is asked at this moment.
@RestController
@RequestMapping("/api/commissioning/rounds/{roundId}")
class MotionEndpoint {
    private final Rounds rounds;
    private final Clock clock;

    MotionEndpoint(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    /// @param reason needed from whoever asks first
    record NewQuorums(@Min(ChangeQuorums.LOWEST) int parentCarers, @Min(ChangeQuorums.LOWEST) int youngPeople,
            @Min(ChangeQuorums.LOWEST) int professionals, @Nullable @Size(max = 2000) String reason) {
        ChangeQuorums change() {
            return new ChangeQuorums(Quorums.of(parentCarers, youngPeople, professionals));
        }
    }

    /// What is asked for.
    enum What {
        OPEN_VOTING,
        CLOSE_VOTING,
        CHANGE_QUORUMS
    }

    record Motions(List<Asked> items) {}

    /// @param quorums where other quorums are asked for
    /// @param byYou whether it is the caller who asked
    /// @param awaits whose agreement is needed
    record Asked(What what, OpenRoundEndpoint.@Nullable People quorums, Part by, boolean byYou, Instant at, String reason,
            Part awaits) {
        static Asked of(Motion motion, Mover caller) {
            return new Asked(switch (motion.matter()) {
                case Matter.OpenVoting() -> What.OPEN_VOTING;
                case Matter.CloseVoting() -> What.CLOSE_VOTING;
                case ChangeQuorums(_) -> What.CHANGE_QUORUMS;
            }, motion.matter() instanceof ChangeQuorums(var quorums) ? OpenRoundEndpoint.People.of(quorums) : null,
                    motion.by().part(), motion.isBy(caller), motion.at(), motion.reason(), motion.awaits());
        }
    }

    /// Changes how many of each constituency must take part, which takes two facilitators: the first asks with a reason (202),
    /// the second agrees (200).
    @PutMapping("/quorums")
    ResponseEntity<MotionAnswer.Body> changeQuorums(@PathVariable UUID roundId, @Valid @RequestBody NewQuorums request,
            Caller caller, Command command) {
        var by = Movers.facilitator(caller);
        var now = clock.instant();
        var change = request.change();
        return MotionAnswer.of(rounds.change(roundId.toString(), command,
                round -> round.changeQuorums(change, by, request.reason, now)), rounds, change);
    }

    /// What one facilitator asks and another one has still to agree to. For facilitators only.
    @GetMapping("/motions")
    Motions motions(@PathVariable UUID roundId, Caller caller) {
        var by = Movers.facilitator(caller);
        return new Motions(rounds.get(roundId.toString()).state().minutes().motions().stream()
                .map(motion -> Asked.of(motion, by)).toList());
    }
}
