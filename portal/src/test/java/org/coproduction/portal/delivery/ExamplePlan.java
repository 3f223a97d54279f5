package org.coproduction.portal.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.coproduction.portal.api.Delivery.Action;
import org.coproduction.portal.api.Delivery.Content;
import org.coproduction.portal.api.Delivery.Decided;
import org.coproduction.portal.api.Delivery.Plan;
import org.coproduction.portal.api.Delivery.Said;
import org.coproduction.portal.api.Delivery.Standing;
import org.jspecify.annotations.Nullable;

/// One project's plan in each of its states, as the service would tell it to a facilitator.
final class ExamplePlan {
    static final UUID PROJECT = UUID.fromString("0197a3c0-5e1d-7000-8000-000000000001");
    static final String LED = "0197a3c0-5e1d-7000-8000-000000000031";
    static final String OPEN = "0197a3c0-5e1d-7000-8000-000000000032";
    static final String QUIET_ROOM = "0197a3c0-5e1d-7000-8000-000000000011";
    static final LocalDate LATER = LocalDate.of(2099, 12, 31);
    private static final Instant ENDS = Instant.parse("2099-06-30T22:59:00Z");
    private static final List<Content> CONTENT = List.of(new Content(QUIET_ROOM, "A quiet room"));

    private ExamplePlan() {
    }

    static Plan in(String state) {
        return switch (state) {
            case "EXPECTED" -> plan(state, List.of("MONEY", "DESIGN"), null, null, List.of(), List.of(), List.of());
            case "PLANNING" -> plan(state, List.of(), null, null, List.of(), actions("NOT_STARTED"), standings(true));
            case "AGREED" -> plan(state, List.of(), true, null, List.of(), actions("STARTED"), List.of());
            case "NOT_AGREED" ->
                plan(state, List.of(), false, null, List.of("YOUNG_PERSON"), actions("NOT_STARTED"), List.of());
            case "DECIDED_WITHOUT_AGREEMENT" -> plan(state, List.of(), false,
                    new Decided("example-council", "Winter is near.", List.of("YOUNG_PERSON")), List.of("YOUNG_PERSON"),
                    actions("STARTED"), List.of());
            case "COMPLETED" -> plan(state, List.of(), true, null, List.of(), actions("DONE"), List.of());
            default -> throw new IllegalArgumentException(state);
        };
    }

    static Plan planning(List<Action> actions, List<Standing> standings) {
        return plan("PLANNING", List.of(), null, null, List.of(), actions, standings);
    }

    private static Plan plan(String state, List<String> awaited, @Nullable Boolean coProduced, @Nullable Decided decided,
            List<String> lacking, List<Action> actions, List<Standing> standings) {
        var planning = state.equals("PLANNING");
        return new Plan(PROJECT.toString(), state, awaited, "Saturday sports club", 4_850_000L, true, planning ? 4 : null,
                state.equals("EXPECTED") ? null : ENDS, null, coProduced, decided, lacking, CONTENT, actions, standings,
                planning ? List.of(new Said("PROFESSIONAL", false, "The days are too close together.")) : List.of(),
                planning ? false : null, planning ? "It is too late in the day." : null,
                state.equals("COMPLETED") ? ENDS : null, null);
    }

    private static List<Action> actions(String state) {
        return List.of(action(LED, "PARENT_CARER", "example-forum", true, state, LATER),
                action(OPEN, null, null, false, "NOT_STARTED", LocalDate.of(2020, 1, 31)));
    }

    static Action action(String id, @Nullable String constituency, @Nullable String organisation, boolean named, String state,
            LocalDate due) {
        return new Action(id, "Find a pool", QUIET_ROOM, due, constituency, organisation, named, false, state, null,
                state.equals("NOT_STARTED") ? null : "Two pools answered.", null);
    }

    static List<Standing> standings(boolean parentsLead) {
        return List.of(new Standing("PARENT_CARER", parentsLead, true, true, 3, 4, 3),
                new Standing("YOUNG_PERSON", false, false, true, 3, 2, 2),
                new Standing("PROFESSIONAL", false, true, true, 3, 5, 5));
    }
}
