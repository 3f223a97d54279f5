package org.coproduction.delivery.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coproduction.charter.Decision;
import org.coproduction.testing.Contract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Money and design come from different topics, in any order, each perhaps several times.
class FoundingOrderTest {
    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ProjectFunded FUNDED = JSON.readValue(Contract.of("commissioning.project-funded.v1").sample(),
            ProjectFunded.class);
    private static final DesignAgreed DESIGNED = JSON.readValue(Contract.of("design.design-agreed.v1").sample(),
            DesignAgreed.class);

    private static void orders(List<Integer> begun, List<Integer> left, List<List<Integer>> found) {
        if (left.isEmpty()) {
            found.add(begun);
        }
        for (var next = 0; next < left.size(); next++) {
            var more = new ArrayList<>(begun);
            more.add(left.get(next));
            var rest = new ArrayList<>(left.subList(0, next));
            rest.addAll(left.subList(next + 1, left.size()));
            orders(more, rest, found);
        }
    }

    private static ActionPlan apply(ActionPlan plan, Decision<ActionPlan> decision) {
        return switch (decision) {
            case Decision.Changed<ActionPlan>(var state, var events) -> {
                assertThat(events).isEmpty();
                yield state;
            }
            case Decision.Unchanged<ActionPlan>() -> plan;
            case Decision.Refused<ActionPlan> refused -> throw new AssertionError(refused);
        };
    }

    /// All 720 orders of three deliveries of each of the two events.
    @ParameterizedTest
    @CsvSource({"2026-02-16T10:30:00Z,2026-04-20T15:00:00Z", "2026-04-20T15:00:00Z,2026-02-16T10:30:00Z",
            "2026-04-20T15:00:00Z,2026-04-20T15:00:00Z"})
    void every_order_and_every_repetition_gives_the_same_plan(Instant funded, Instant designed) {
        var found = new ArrayList<List<Integer>>();
        orders(List.of(), List.of(0, 0, 0, 1, 1, 1), found);
        assertThat(found).hasSize(720);
        var founding = new FoundPlan(Samples.GATE);
        Set<ActionPlan> ends = new HashSet<>();
        for (var order : found) {
            var plan = Samples.nothing();
            for (var event : order) {
                plan = apply(plan, event == 0
                        ? founding.funded(plan, FUNDED, funded)
                        : founding.designed(plan, DESIGNED, designed));
            }
            ends.add(plan);
        }
        var later = funded.isAfter(designed) ? funded : designed;
        assertThat(ends).singleElement().isInstanceOfSatisfying(Planning.class, plan -> {
            assertThat(plan.project().openedAt()).isEqualTo(later);
            assertThat(plan.gate().closesAt()).isEqualTo(later.plus(Samples.GATE));
            assertThat(plan.gate().quorums().needed()).isEqualTo(FUNDED.quorums());
        });
    }
}
