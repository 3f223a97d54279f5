package org.coproduction.delivery.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;

/// The rules about a plan's actions that hold in more than one state.
final class Actions {
    /// So that every plan fits into one event.
    static final int AT_MOST = 200;
    private static final int LONGEST_TITLE = 300;

    private Actions() {
    }

    /// What came of a change of the actions.
    sealed interface Change {}

    record Kept(List<Action> actions) implements Change {}

    record Refused(Refusal refusal) implements Change {}

    /// Writes an action down, or rewords it. Only who may reassign can take it from a constituency that leads it.
    static Change put(Project project, List<Action> actions, UUID id, Action.Wording wording, boolean mayReassign,
            LocalDate today) {
        if (wording.title().isBlank() || wording.title().length() > LONGEST_TITLE) {
            return new Refused(Refusal.of(RefusalCode.INVALID_FIELD, "title"));
        }
        if (wording.contentId() != null && !project.design().has(wording.contentId())) {
            return new Refused(Refusal.of(RefusalCode.INVALID_FIELD, "contentId"));
        }
        if (wording.due().isBefore(today)) {
            return new Refused(Refusal.of(RefusalCode.DUE_DATE_IN_PAST, "due"));
        }
        var known = find(actions, id);
        if (known != null) {
            if (!mayReassign && known.owned() && wording.owner() != null && !known.ownedBy(wording.owner().constituency())) {
                return new Refused(Refusal.of(RefusalCode.ACTION_TAKEN, "owner"));
            }
            return new Kept(replaced(actions, known.reworded(wording)));
        }
        return actions.size() < AT_MOST
                ? new Kept(Stream.concat(actions.stream(), Stream.of(Action.of(id, wording))).toList())
                : new Refused(Refusal.of(RefusalCode.EVENT_TOO_LARGE));
    }

    static @Nullable Action find(List<Action> actions, UUID id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst().orElse(null);
    }

    static List<Action> replaced(List<Action> actions, Action changed) {
        return actions.stream().map(action -> action.id().equals(changed.id()) ? changed : action).toList();
    }

    /// Why nobody can settle a plan with these actions, or `null` if one can.
    static @Nullable Refusal unfit(List<Action> actions, LocalDate today) {
        if (actions.isEmpty()) {
            return Refusal.of(RefusalCode.NO_ACTIONS);
        }
        if (!actions.stream().allMatch(Action::owned)) {
            return Refusal.of(RefusalCode.ACTION_WITHOUT_OWNER);
        }
        return actions.stream().anyMatch(action -> action.due().isBefore(today))
                ? Refusal.of(RefusalCode.DUE_DATE_IN_PAST)
                : null;
    }

    /// Of parent carers and young people, those who own no action.
    static List<Constituency> ownersMissing(List<Action> actions) {
        var missing = new ArrayList<Constituency>();
        for (var constituency : List.of(Constituency.PARENT_CARER, Constituency.YOUNG_PERSON)) {
            if (actions.stream().noneMatch(action -> action.ownedBy(constituency))) {
                missing.add(constituency);
            }
        }
        return List.copyOf(missing);
    }

    /// The same actions; there is at least one, and each has an owner.
    static List<Action> allOwned(List<Action> actions) {
        if (actions.isEmpty() || !actions.stream().allMatch(Action::owned)) {
            throw new IllegalArgumentException("a plan is settled only with actions that somebody leads");
        }
        return List.copyOf(actions);
    }
}
