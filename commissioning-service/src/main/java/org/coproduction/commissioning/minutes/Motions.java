package org.coproduction.commissioning.minutes;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Quorums;
import org.coproduction.commissioning.minutes.Matter.ChangeQuorums;
import org.coproduction.commissioning.minutes.Mover.Part;
import org.coproduction.web.NamesNobody;
import org.jspecify.annotations.Nullable;

/// What one facilitator asks and a second agrees to, as the service's clients send and read it: alike for rounds of every kind.
public final class Motions {
    private Motions() {
    }

    /// What is asked for.
    public enum What {
        OPEN_ROUND,
        CLOSE_BIDS,
        OPEN_VOTING,
        CLOSE_VOTING,
        EXTEND_VOTING,
        CHANGE_QUORUMS,
        NAME_SCRUTINEERS
    }

    public record Body(List<Asked> items) {}

    /// @param quorums where other quorums are asked for
    /// @param until where more time is asked for
    /// @param byYou whether it is the caller who asked
    /// @param awaits whose agreement is needed
    public record Asked(What what, @Nullable People quorums, @Nullable Instant until, Part by, boolean byYou, Instant at,
            String reason, Part awaits) {
        private static Asked of(Motion motion, Mover caller) {
            return new Asked(switch (motion.matter()) {
                case Matter.OpenRound() -> What.OPEN_ROUND;
                case Matter.CloseBids() -> What.CLOSE_BIDS;
                case Matter.OpenVoting() -> What.OPEN_VOTING;
                case Matter.CloseVoting() -> What.CLOSE_VOTING;
                case Matter.ExtendVoting(_) -> What.EXTEND_VOTING;
                case ChangeQuorums(_) -> What.CHANGE_QUORUMS;
                case Matter.NameScrutineers(_) -> What.NAME_SCRUTINEERS;
            }, motion.matter() instanceof ChangeQuorums(var quorums) ? People.of(quorums) : null,
                    motion.matter() instanceof Matter.ExtendVoting(var until) ? until : null, motion.by().part(),
                    motion.isBy(caller), motion.at(), motion.reason(), motion.awaits());
        }
    }

    /// How many of each constituency.
    public record People(@Min(ChangeQuorums.LOWEST) int parentCarers, @Min(ChangeQuorums.LOWEST) int youngPeople,
            @Min(ChangeQuorums.LOWEST) int professionals) {
        public static People of(Quorums quorums) {
            return new People(quorums.of(Constituency.PARENT_CARER), quorums.of(Constituency.YOUNG_PERSON),
                    quorums.of(Constituency.PROFESSIONAL));
        }

        public Quorums quorums() {
            return Quorums.of(parentCarers, youngPeople, professionals);
        }
    }

    /// @param reason needed from whoever asks first
    public record NewQuorums(@Min(ChangeQuorums.LOWEST) int parentCarers, @Min(ChangeQuorums.LOWEST) int youngPeople,
            @Min(ChangeQuorums.LOWEST) int professionals, @Nullable @Size(max = 2000) @NamesNobody String reason) {
        public ChangeQuorums change() {
            return new ChangeQuorums(Quorums.of(parentCarers, youngPeople, professionals));
        }
    }

    /// @param reason needed from whoever asks first
    public record Asking(@Nullable @Size(max = 2000) @NamesNobody String reason) {
        public static @Nullable String reasonOf(@Nullable Asking asking) {
            return asking == null ? null : asking.reason;
        }
    }

    /// What is asked at this moment.
    public static Body of(Minutes minutes, Mover caller) {
        return new Body(minutes.motions().stream().map(motion -> Asked.of(motion, caller)).toList());
    }
}
