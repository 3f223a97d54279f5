package org.coproduction.delivery.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.coproduction.charter.Constituency;
import org.jspecify.annotations.Nullable;

/// One action of the plan.
///
/// @param contentId the item of the design that it brings about, if it is one
/// @param due the day by which it is due, in London
/// @param owner who leads it, as far as it is known
/// @param progress what was last reported, `null` before anything was
public record Action(UUID id, String title, @Nullable UUID contentId, LocalDate due, @Nullable Owner owner,
        @Nullable Progress progress) {
    /// What people write about an action. An owner who is not mentioned stays.
    public record Wording(String title, @Nullable UUID contentId, LocalDate due, @Nullable Owner owner) {}

    static Action of(UUID id, Wording wording) {
        return new Action(id, wording.title(), wording.contentId(), wording.due(), wording.owner(), null);
    }

    /// Something that had been done before co-production began.
    static Action done(ProjectFunded.Done done, String organisation, Instant recordedAt) {
        return new Action(done.id(), done.title(), null, done.doneOn(), Owner.of(done.constituency(), organisation),
                new Progress(ProgressState.DONE, recordedAt, "", null));
    }

    Action reworded(Wording wording) {
        return new Action(id, wording.title(), wording.contentId(), wording.due(), successor(wording.owner()), progress);
    }

    /// Whoever offered stays the owner while the action stays with that constituency.
    private @Nullable Owner successor(@Nullable Owner next) {
        if (next == null || owner == null) {
            return next == null ? owner : next;
        }
        var same = owner.constituency() == next.constituency();
        var organisation = same && next.organisation() == null ? owner.organisation() : next.organisation();
        var named = Owner.of(next.constituency(), organisation);
        return same ? named.joinedBy(owner) : named;
    }

    Action ownedBy(Owner someone) {
        return new Action(id, title, contentId, due, someone, progress);
    }

    Action reported(Progress report) {
        return new Action(id, title, contentId, due, owner, report);
    }

    Action withoutOffer() {
        return owner == null ? this : ownedBy(owner.withoutOffer());
    }

    Action withoutPerson() {
        return owner == null ? this : ownedBy(owner.withoutPerson());
    }

    /// Whether somebody stands behind it.
    public boolean owned() {
        return owner != null && owner.named();
    }

    /// Whether it is led by someone of this constituency.
    public boolean ownedBy(Constituency constituency) {
        return owner != null && owner.named() && owner.constituency() == constituency;
    }

    /// Whether something is still to be done.
    public boolean open() {
        return progress == null || !progress.closed();
    }
}
