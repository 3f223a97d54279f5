package org.coproduction.commissioning.award;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.award.FundingAward.Milestone;
import org.coproduction.commissioning.award.FundingAward.Progress;
import org.jspecify.annotations.Nullable;

/// A part of an award that is paid at its own time. What makes it due is what happens in the project, never what people say of
/// it: none waits for an evaluation.
///
/// @param milestones how many have to be met, with `MILESTONES_MET`; else 0
/// @param paid `null` while it is not
public record Tranche(Money amount, Due due, int milestones, @Nullable Payment paid) {
    /// The most parts of one award.
    public static final int MOST = 50;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /// What makes it due.
    public enum Due {
        /// An advance, before anything is done.
        AT_ONCE,
        /// The action plan is settled.
        PLAN_AGREED,
        /// So many milestones of the plan are met.
        MILESTONES_MET,
        /// Everything is done, or was dropped with a reason.
        DELIVERED
    }

    /// That the money went out.
    ///
    /// @param on the day, in London
    /// @param reference under which the funder finds it
    /// @param by the organisation that paid
    /// @param recordedAt when that became known here, which may be long after
    public record Payment(LocalDate on, String reference, String by, Instant recordedAt) {
        /// Whether it is the same payment, whenever it was recorded.
        boolean isSameAs(@Nullable Payment other) {
            return other != null && on.equals(other.on) && reference.equals(other.reference) && by.equals(other.by);
        }

        /// Where it stands among moments: at the end of its day, so never before what made the money due.
        public Instant at() {
            return on.plusDays(1).atStartOfDay(LONDON).toInstant().minusMillis(1);
        }
    }

    public Tranche {
        if (amount.pence() < 1 || (due == Due.MILESTONES_MET ? milestones < 1 : milestones != 0)) {
            throw new IllegalArgumentException("a part of an award has an amount and says what makes it due");
        }
    }

    /// Since when it is due, or `null` while it is not. It follows from what has happened alone, in whatever order it was heard of.
    @Nullable
    Instant dueSince(Grant grant, Progress progress) {
        return switch (due) {
            case AT_ONCE -> grant.ratifiedAt();
            case PLAN_AGREED -> progress.planAgreedAt();
            case MILESTONES_MET -> progress.milestones().stream().map(Milestone::metAt).skip(milestones - 1L).findFirst()
                    .orElse(null);
            case DELIVERED -> progress.delivered() == null ? null : progress.delivered().at();
        };
    }

    /// Whether it could have been paid on this day.
    boolean isDueOn(LocalDate day, Grant grant, Progress progress) {
        var since = dueSince(grant, progress);
        return since != null && !day.isBefore(day(since));
    }

    /// The day in London on which something happened.
    static LocalDate day(Instant moment) {
        return moment.atZone(LONDON).toLocalDate();
    }

    /// Other parts in the place of these, in which what has been paid stays as it is; `null` where one of those would change.
    static @Nullable List<Tranche> keepingPaid(List<Tranche> before, List<Tranche> parts) {
        var kept = new ArrayList<>(parts);
        for (var at = 0; at < before.size(); at++) {
            var part = before.get(at);
            if (part.paid != null && (at >= parts.size() || !parts.get(at).paid(part.paid).equals(part))) {
                return null;
            }
            if (part.paid != null) {
                kept.set(at, part);
            }
        }
        return List.copyOf(kept);
    }

    Tranche paid(Payment payment) {
        return new Tranche(amount, due, milestones, payment);
    }
}
