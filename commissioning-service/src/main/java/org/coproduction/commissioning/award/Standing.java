package org.coproduction.commissioning.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.coproduction.charter.Halt;
import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;

/// Whether an award goes on. Whatever stopped it, and when it went on, is kept for ever.
public sealed interface Standing {
    /// It goes on.
    record Running(List<Interruption> past) implements Standing {
        public Running {
            past = List.copyOf(past);
        }

        Suspended suspended(Halt halt) {
            return new Suspended(past, halt);
        }
    }

    /// The funder stopped it for the time being: it can go on, or end.
    record Suspended(List<Interruption> past, Halt halt) implements Standing {
        public Suspended {
            past = List.copyOf(past);
        }

        Running resumed(Resumption resumption) {
            return new Running(more(resumption));
        }

        private List<Interruption> more(@Nullable Resumption resumption) {
            return Stream.concat(past.stream(), Stream.of(new Interruption(halt, resumption))).toList();
        }
    }

    /// The funder stopped it for good.
    ///
    /// @param replacement what takes its place; `null` in awards that ended before people were asked
    record Ended(List<Interruption> past, Halt halt, @Nullable Replacement replacement) implements Standing {
        public Ended {
            past = List.copyOf(past);
        }
    }

    /// A suspension that is over.
    ///
    /// @param resumed `null` where the award ended instead
    record Interruption(Halt halt, @Nullable Resumption resumed) {
        /// Whether it stood still on a day in London.
        private boolean covers(LocalDate day) {
            return !day.isBefore(Tranche.day(halt.at())) && (resumed == null || day.isBefore(Tranche.day(resumed.at())));
        }
    }

    /// The funder lets an award go on.
    ///
    /// @param decidedBy the organisation, never a person
    record Resumption(String decidedBy, String reason, String easyRead, Instant at) {
        public Resumption {
            if (decidedBy.isBlank() || reason.isBlank() || easyRead.isBlank()) {
                throw new IllegalArgumentException("who lets an award go on says who they are and why, also in Easy Read");
            }
        }
    }

    /// Nothing ever stopped it.
    static Standing neverStopped() {
        return new Running(List.of());
    }

    /// The suspensions that are over, oldest first.
    List<Interruption> past();

    /// The same award, ended. What ended stays so.
    default Ended ended(Halt halt, Replacement replacement) {
        return switch (this) {
            case Running running -> new Ended(running.past, halt, replacement);
            case Suspended suspended -> new Ended(suspended.more(null), halt, replacement);
            case Ended ended -> ended;
        };
    }

    /// What stopped it on a day in London, or `null` where it went on for some of that day. Of the day on which it was suspended or
    /// ended nobody knows what came first, so it counts as stopped; that on which it was let go on does not.
    default @Nullable RefusalCode stoppedOn(LocalDate day) {
        if (this instanceof Ended ended && !day.isBefore(Tranche.day(ended.halt.at()))) {
            return RefusalCode.AWARD_ENDED;
        }
        return past().stream().anyMatch(each -> each.covers(day))
                || this instanceof Suspended(_, var halt) && !day.isBefore(Tranche.day(halt.at()))
                        ? RefusalCode.AWARD_SUSPENDED
                        : null;
    }

    /// What stops it now, or `null`.
    default @Nullable Halt halt() {
        return switch (this) {
            case Running _ -> null;
            case Suspended(_, var halt) -> halt;
            case Ended(_, var halt, _) -> halt;
        };
    }
}
