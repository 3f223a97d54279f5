package org.coproduction.portal.design;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.coproduction.portal.api.Design.Decision;
import org.coproduction.portal.api.Design.Draft;
import org.coproduction.portal.api.Design.Gate;
import org.coproduction.portal.api.Design.Integration;
import org.coproduction.portal.api.Design.Item;
import org.coproduction.portal.api.Design.Measure;
import org.coproduction.portal.api.Design.Objection;
import org.coproduction.portal.api.Design.Project;
import org.coproduction.portal.api.Design.Stance;
import org.coproduction.portal.api.Design.Workspace;
import org.coproduction.portal.api.Group;
import org.coproduction.portal.api.Halted;
import org.jspecify.annotations.Nullable;

/// One design in each of its states.
final class ExampleDesign {
    static final String PROJECT = "0197a3c0-5e1d-7000-8000-000000000001";
    static final String ROOM = "0197a3c0-5e1d-7000-8000-000000000011";
    static final String LUNCH = "0197a3c0-5e1d-7000-8000-000000000012";
    static final String AGAIN = "0197a3c0-5e1d-7000-8000-000000000021";
    static final String LOUD = "0197a3c0-5e1d-7000-8000-000000000031";
    private static final Instant END = Instant.parse("2099-12-31T12:00:00Z");

    private ExampleDesign() {
    }

    static Workspace in(String state) {
        var lapsed = state.equals("NOT_AGREED") || state.equals("DECIDED_WITHOUT_AGREEMENT");
        return of(state, draft(true), lapsed ? List.of(loud(null, false)) : List.of(),
                state.equals("DRAFTING") ? new Stance("CONCERN", "Watch the cost.") : null);
    }

    static Workspace unread() {
        return of("DRAFTING", draft(false), List.of(), null);
    }

    static Workspace withoutDraft(String state) {
        return of(state, null, List.of(), null);
    }

    static Workspace objected(boolean integrated, boolean yours) {
        return of("DRAFTING", draft(true), List.of(loud(integrated ? new Integration(2, "The music is off.") : null, yours)),
                null);
    }

    static Workspace objectedToTheNewest() {
        return of("DRAFTING", draft(true), List.of(new Objection(LOUD, 2, "It is too loud.", null, false)), null);
    }

    private static Objection loud(@Nullable Integration integration, boolean yours) {
        return new Objection(LOUD, 1, "It is too loud.", integration, yours);
    }

    private static Draft draft(boolean confirmed) {
        return new Draft(2, "A sports club.", List.of(new Item(ROOM, "Quiet room", "Low light.\nSoft chairs."),
                new Item(LUNCH, "Lunch", "We eat together.")), "There is a club.", confirmed,
                List.of(new Measure(AGAIN, "They come back", "Will you come again?")));
    }

    private static Workspace of(String state, @Nullable Draft draft, List<Objection> open, @Nullable Stance stance) {
        var drafting = state.equals("DRAFTING");
        var decided = state.equals("DECIDED_WITHOUT_AGREEMENT");
        return new Workspace(PROJECT, state, new Project("Saturday sports club"),
                new Gate(END, null, null, drafting), draft,
                drafting
                        ? Stream.of("PARENT_CARER", "YOUNG_PERSON", "PROFESSIONAL")
                                .map(each -> new Group(each, 3, true, null, null)).toList()
                        : List.of(),
                decided || state.equals("NOT_AGREED") ? List.of("YOUNG_PERSON") : List.of(), open,
                draft == null || drafting
                        ? List.of()
                        : List.of(new Objection("0197a3c0-5e1d-7000-8000-000000000032", 1,
                                "It is too far.", new Integration(2, "A bus goes there."), false)),
                stance, decided ? new Decision("example-council", "The winter is near.") : null,
                state.equals("SUSPENDED") || state.equals("ENDED")
                        ? new Halted("LAW", "example-council", "A court says so.", "A judge says stop.", END)
                        : null);
    }
}
