package org.coproduction.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The aggregate of the measured sample services: as large as a small project's plan, some 1.2 kB as stored.
sealed interface Plan {
    String projectId();

    /// Nothing but another service's event has come yet.
    record Expected(String projectId) implements Plan {}

    /// @param revision counts the changes
    record Open(String projectId, long revision, String title, List<Action> actions) implements Plan {}

    record Action(String id, String title, Owner owner, LocalDate due, boolean done) {}

    enum Owner {
        PARENT_CARER,
        YOUNG_PERSON,
        PROFESSIONAL
    }

    static Open open(String projectId) {
        var actions = new ArrayList<Action>();
        for (var number = 0; number < 8; number++) {
            actions.add(new Action("action-" + number, "Book the hall, ask who needs transport, and tell everyone by post",
                    Owner.values()[number % 3], LocalDate.of(2027, 3, 1 + number), false));
        }
        return new Open(projectId, 0, "Short breaks on Saturdays", List.copyOf(actions));
    }

    /// The same plan one revision later, with one of its actions done or undone.
    default Plan revised() {
        return switch (this) {
            case Expected(var id) -> open(id);
            case Open(var id, var revision, var title, var actions) -> {
                var next = new ArrayList<>(actions);
                var chosen = (int) (revision % actions.size());
                var action = actions.get(chosen);
                next.set(chosen, new Action(action.id(), action.title(), action.owner(), action.due(), !action.done()));
                yield new Open(id, revision + 1, title, List.copyOf(next));
            }
        };
    }
}
