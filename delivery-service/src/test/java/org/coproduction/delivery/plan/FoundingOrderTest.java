package org.coproduction.delivery.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.coproduction.charter.Decision;
import org.coproduction.charter.HaltGround;
import org.coproduction.starter.StateCodec;
import org.coproduction.testing.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Money and design come from different topics, in any order, each perhaps several times.
class FoundingOrderTest {
    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final JsonMapper WRITING = JsonMapper.builder().disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS).build();
    private static final ProjectFunded FUNDED = JSON.readValue(Contract.of("commissioning.project-funded.v1").sample(),
            ProjectFunded.class);
    private static final DesignAgreed DESIGNED = JSON.readValue(Contract.of("design.design-agreed.v1").sample(),
            DesignAgreed.class);

    private static final FoundPlan FOUNDING = new FoundPlan(Samples.GATE);

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
        Set<ActionPlan> ends = new HashSet<>();
        for (var order : found) {
            var plan = Samples.nothing();
            for (var event : order) {
                plan = apply(plan, event == 0
                        ? FOUNDING.funded(plan, FUNDED, funded)
                        : FOUNDING.designed(plan, DESIGNED, designed));
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

    /// Whatever comes first, and however often, the work that had been done before is told once, and never as co-produced.
    @Test
    void what_had_been_carried_out_before_co_production_began_is_told_once_in_every_order() {
        var taken = JSON.readValue(Contract.of("commissioning.project-funded.v1").sampleOfKind("taken-on"), ProjectFunded.class);
        var found = new ArrayList<List<Integer>>();
        orders(List.of(), List.of(0, 0, 1, 1), found);
        Set<ActionPlan> ends = new HashSet<>();
        for (var order : found) {
            var plan = Samples.nothing();
            var told = new ArrayList<Object>();
            for (var event : order) {
                var step = event == 0
                        ? FOUNDING.funded(plan, taken, Samples.FUNDED)
                        : FOUNDING.designed(plan, DESIGNED, Samples.DESIGNED);
                if (step instanceof Decision.Changed<ActionPlan>(var state, var events)) {
                    plan = state;
                    told.addAll(events);
                }
            }
            ends.add(plan);
            assertThat(told).hasExactlyElementsOfTypes(PlanAgreed.class, DeliveryCompleted.class);
            assertThat(Contract.of("delivery.plan-agreed.v1").violations(WRITING.writeValueAsString(told.getFirst()))).isEmpty();
            assertThat(Contract.of("delivery.delivery-completed.v1").violations(WRITING.writeValueAsString(told.getLast())))
                    .isEmpty();
        }
        assertThat(ends).singleElement().isInstanceOfSatisfying(ActionPlan.Completed.class, plan -> {
            assertThat(plan.outcome().coProduced()).isFalse();
            assertThat(plan.completedAt()).isEqualTo(Samples.DESIGNED);
            var codec = new StateCodec();
            assertThat(codec.decode(ActionPlan.class, codec.encode(ActionPlan.class, plan))).isEqualTo(plan);
        });
    }

    /// The funder's stream is in order within itself; the design comes at any point of it.
    @Test
    void a_project_that_is_stopped_and_goes_on_is_the_same_plan_whenever_the_design_is_heard_of() {
        var funded = Instant.parse("2026-02-16T10:30:00Z");
        for (var designed : List.of(funded.plusSeconds(60), funded.plus(Duration.ofDays(3)), funded.plus(Duration.ofDays(12)))) {
            var whole = commissioning(funded);
            for (var length = 1; length <= whole.size(); length++) {
                var told = whole.subList(0, length);
                Set<ActionPlan> ends = new HashSet<>();
                for (var place = 0; place <= length; place++) {
                    var plan = Samples.nothing();
                    for (var step = 0; step <= length; step++) {
                        if (step == place) {
                            plan = apply(plan, FOUNDING.designed(plan, DESIGNED, designed));
                        }
                        if (step < length) {
                            plan = apply(plan, told.get(step).apply(plan));
                        }
                    }
                    ends.add(plan);
                }
                assertThat(ends).as("after %d events, designed at %s", length, designed).hasSize(1);
            }
        }
    }

    /// Funded, suspended for a week, varied, declined, suspended again, varied meanwhile, and ended.
    private static List<Function<ActionPlan, Decision<ActionPlan>>> commissioning(Instant funded) {
        var first = funded.plus(Duration.ofDays(1));
        var second = funded.plus(Duration.ofDays(10));
        return List.of(plan -> FOUNDING.funded(plan, FUNDED, funded), plan -> HaltPlan.suspended(plan, suspended(first), first),
                plan -> HaltPlan.resumed(plan, new AwardResumed(first, first.plus(Duration.ofDays(7))), first),
                plan -> FollowVariations.varied(plan, Samples.varied(1, 51_000), second),
                plan -> FollowVariations.declined(plan, new VariationDeclined(2, "AGREED", "example-council", "It cannot be.",
                        "It cannot be.", second), second),
                plan -> HaltPlan.suspended(plan, suspended(second), second),
                plan -> FollowVariations.varied(plan, Samples.varied(3, 52_000), second), plan -> HaltPlan.ended(plan,
                        JSON.readValue(Contract.of("commissioning.award-ended.v1").sample(), AwardEnded.class), second));
    }

    private static AwardSuspended suspended(Instant at) {
        return new AwardSuspended(HaltGround.SAFEGUARDING, "example-council", "The doors are broken.", "Doors are broken.", at);
    }

    @Test
    void the_time_of_a_suspension_is_given_back_to_people_who_plan() {
        var plan = Samples.ready().suspended(Samples.HALT);
        assertThat(plan.due()).as("no date runs out meanwhile").isNull();

        var resumed = apply(plan, HaltPlan.resumed(plan, new AwardResumed(Samples.NOW, Samples.NOW.plus(Duration.ofDays(7))),
                Samples.NOW));

        assertThat(resumed.due()).isEqualTo(Samples.ENDED.plus(Duration.ofDays(7)));
    }

    @Test
    void a_plan_that_ended_keeps_nobody_s_id() {
        var ended = Samples.agreed().ended(Samples.HALT);
        assertThat(new StateCodec().encode(ActionPlan.class, ended).toJson()).doesNotContain("young-1");
    }
}
