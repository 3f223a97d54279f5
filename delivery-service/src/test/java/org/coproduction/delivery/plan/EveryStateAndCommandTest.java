package org.coproduction.delivery.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.charter.Constituency.PROFESSIONAL;
import static org.coproduction.charter.Constituency.YOUNG_PERSON;
import static org.coproduction.delivery.plan.Samples.CHOOSE;
import static org.coproduction.delivery.plan.Samples.NOW;
import static org.coproduction.delivery.plan.Samples.TRY_OUT;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coproduction.charter.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every command does in every state, while the gate is still open by the clock.
class EveryStateAndCommandTest {
    /// The columns are the states. A cell names the state that follows with the events that leave, or the refusal.
    private static final String TABLE = """
            command          | Expected      | Planning           | NotAgreed     | Agreed                  | DecidedWithoutAgreement | Completed | Suspended | Ended | EndedUnopened
            fund             | Expected      | same               | same          | same                    | same                    | same | same | same | EndedUnopened
            design           | Expected      | same               | same          | same                    | same                    | same | same | same | EndedUnopened
            put-participant  | PLAN_NOT_OPEN | Planning           | GATE_CLOSED   | PLAN_ALREADY_AGREED     | PLAN_ALREADY_AGREED     | PLAN_ALREADY_AGREED | AWARD_SUSPENDED | AWARD_ENDED | AWARD_ENDED
            put-facilitator  | PLAN_NOT_OPEN | Planning           | GATE_CLOSED   | PLAN_ALREADY_AGREED     | PLAN_ALREADY_AGREED     | PLAN_ALREADY_AGREED | AWARD_SUSPENDED | AWARD_ENDED | AWARD_ENDED
            put-organisation | PLAN_NOT_OPEN | Planning           | NotAgreed     | PLAN_ALREADY_AGREED     | PLAN_ALREADY_AGREED     | PLAN_ALREADY_AGREED | AWARD_SUSPENDED | AWARD_ENDED | AWARD_ENDED
            put-accountable_body | PLAN_NOT_OPEN | NOT_YOUR_ROLE  | NotAgreed     | PLAN_ALREADY_AGREED     | PLAN_ALREADY_AGREED     | PLAN_ALREADY_AGREED | AWARD_SUSPENDED | AWARD_ENDED | AWARD_ENDED
            remove           | PLAN_NOT_OPEN | Planning           | GATE_CLOSED   | PLAN_ALREADY_AGREED     | PLAN_ALREADY_AGREED     | PLAN_ALREADY_AGREED | AWARD_SUSPENDED | AWARD_ENDED | AWARD_ENDED
            offer            | PLAN_NOT_OPEN | ACTION_TAKEN       | GATE_CLOSED   | PLAN_ALREADY_AGREED     | PLAN_ALREADY_AGREED     | PLAN_ALREADY_AGREED | AWARD_SUSPENDED | AWARD_ENDED | AWARD_ENDED
            withdraw         | PLAN_NOT_OPEN | Planning           | GATE_CLOSED   | PLAN_ALREADY_AGREED     | PLAN_ALREADY_AGREED     | PLAN_ALREADY_AGREED | AWARD_SUSPENDED | AWARD_ENDED | AWARD_ENDED
            approve          | PLAN_NOT_OPEN | Planning           | GATE_CLOSED   | PLAN_ALREADY_AGREED     | PLAN_ALREADY_AGREED     | PLAN_ALREADY_AGREED | AWARD_SUSPENDED | AWARD_ENDED | AWARD_ENDED
            extend           | PLAN_NOT_OPEN | Planning           | GATE_CLOSED   | PLAN_ALREADY_AGREED     | PLAN_ALREADY_AGREED     | PLAN_ALREADY_AGREED | AWARD_SUSPENDED | AWARD_ENDED | AWARD_ENDED
            agree            | PLAN_NOT_OPEN | Agreed+PlanAgreed  | GATE_CLOSED   | same                    | PLAN_ALREADY_AGREED     | PLAN_ALREADY_AGREED | AWARD_SUSPENDED | AWARD_ENDED | AWARD_ENDED
            lapse            | same          | GATE_STILL_OPEN    | same          | same                    | same                    | same | same | same | same
            decide           | PLAN_NOT_OPEN | GATE_STILL_OPEN    | DecidedWithoutAgreement+PlanAgreed | ALREADY_DECIDED | ALREADY_DECIDED | ALREADY_DECIDED | AWARD_SUSPENDED | AWARD_ENDED | AWARD_ENDED
            report           | PLAN_NOT_OPEN | PLAN_NOT_AGREED    | PLAN_NOT_AGREED | Agreed+MilestoneMet   | DecidedWithoutAgreement+MilestoneMet | ACTION_CLOSED | AWARD_SUSPENDED | AWARD_ENDED | AWARD_ENDED
            complete         | PLAN_NOT_OPEN | PLAN_NOT_AGREED    | PLAN_NOT_AGREED | ACTIONS_STILL_OPEN    | ACTIONS_STILL_OPEN      | same | AWARD_SUSPENDED | AWARD_ENDED | AWARD_ENDED
            vary             | PLAN_NOT_OPEN | Planning+VariationRequested | PLAN_NOT_AGREED | Agreed+VariationRequested | DecidedWithoutAgreement+VariationRequested | VARIATION_TOO_LATE | AWARD_SUSPENDED | AWARD_ENDED | AWARD_ENDED
            varied           | same          | Planning           | NotAgreed     | Agreed                  | DecidedWithoutAgreement | Completed | Suspended | Ended | same
            declined         | same          | Planning           | NotAgreed     | Agreed                  | DecidedWithoutAgreement | Completed | Suspended | Ended | same
            suspend          | Suspended     | Suspended          | Suspended     | Suspended               | Suspended               | same | same | same | same
            resume           | same          | same               | same          | same                    | same                    | same | Planning | same | same
            end              | EndedUnopened | Ended              | Ended         | Ended                   | Ended                   | same | Ended | same | same
            """;

    private static final FoundPlan FOUNDING = new FoundPlan(Samples.GATE);

    private static Map<String, Function<ActionPlan, String>> commands() {
        var wording = Samples.wording("Reworded", null);
        var commands = new LinkedHashMap<String, Function<ActionPlan, String>>();
        commands.put("fund", plan -> word(
                FOUNDING.funded(plan, new ProjectFunded("Another", 1, Samples.AWARD.quorums().needed(), null), NOW)));
        commands.put("design", plan -> word(
                FOUNDING.designed(plan, new DesignAgreed("Another", Samples.DESIGN.content(), "AGREED"), NOW)));
        for (var author : PutAction.Author.values()) {
            commands.put("put-" + author.name().toLowerCase(java.util.Locale.ROOT),
                    plan -> Samples.word(PutAction.step(plan, CHOOSE, wording, author, NOW)));
        }
        commands.put("remove", planning(planning -> planning.remove(CHOOSE, NOW)));
        commands.put("offer", planning(planning -> planning.offer(CHOOSE, Samples.professional(), NOW)));
        commands.put("withdraw", planning(planning -> planning.withdraw(CHOOSE, "young-1", NOW)));
        commands.put("approve", planning(
                planning -> planning.approve("second", planning.version(), Samples.yes(PROFESSIONAL), NOW)));
        commands.put("extend", planning(planning -> planning.extend(Samples.ENDED.plus(Duration.ofDays(1)), "Visits", NOW)));
        commands.put("agree", plan -> Samples.word(AgreePlan.step(plan, NOW)));
        commands.put("lapse", plan -> Samples.word(LapsePlans.step(plan, NOW)));
        commands.put("decide", plan -> Samples.word(DecidePlan.step(plan, "example-council", "Because.", NOW)));
        commands.put("report", plan -> Samples.word(ReportProgress.step(plan, CHOOSE, YOUNG_PERSON, Samples.done(NOW))));
        commands.put("complete", plan -> Samples.word(CompleteDelivery.step(plan)));
        commands.put("vary", plan -> Samples.word(AskVariation.step(plan, Samples.request(90_000, false))));
        commands.put("varied", plan -> word(FollowVariations.varied(plan, Samples.varied(1, 90_000), NOW)));
        commands.put("declined", plan -> word(FollowVariations.declined(plan, new VariationDeclined(1, "NOT_AGREED",
                "example-council", "There is no money.", "There is no money.", NOW), NOW)));
        commands.put("suspend", plan -> word(HaltPlan.suspended(plan, new AwardSuspended(Samples.HALT.ground(), "example-council",
                "The roof leaks.", "The roof leaks.", NOW), NOW)));
        commands.put("resume", plan -> word(HaltPlan.resumed(plan, new AwardResumed(NOW, NOW.plusSeconds(60)), NOW)));
        commands.put("end", plan -> word(HaltPlan.ended(plan, new AwardEnded(Samples.HALT.ground(), "example-council",
                "The roof fell.", "The roof fell.", NOW), NOW)));
        return commands;
    }

    private static Function<ActionPlan, String> planning(Function<Planning, Decision<ActionPlan>> move) {
        return plan -> Samples.word(Plans.whilePlanning(plan, move));
    }

    private static String word(Decision<ActionPlan> decision) {
        return switch (decision) {
            case Decision.Changed<ActionPlan>(var state, var _) -> state.getClass().getSimpleName();
            case Decision.Unchanged<ActionPlan>() -> "same";
            case Decision.Refused<ActionPlan>(var refusal) -> refusal.code().name();
        };
    }

    private static String[] cells(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
    }

    static Stream<String> rows() {
        return TABLE.lines().skip(1);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_command_does_in_each_state_what_the_table_says(String row) {
        var states = cells(TABLE.lines().findFirst().orElseThrow());
        var expected = cells(row);
        var command = java.util.Objects.requireNonNull(commands().get(expected[0]), expected[0]);
        for (var column = 1; column < states.length; column++) {
            var plan = java.util.Objects.requireNonNull(Samples.everyState().get(states[column]), states[column]);
            assertThat(command.apply(plan)).as(expected[0] + " in " + states[column]).isEqualTo(expected[column]);
        }
    }

    @Test
    void the_table_covers_every_command_and_every_state() {
        assertThat(rows().map(row -> cells(row)[0])).containsExactlyInAnyOrderElementsOf(commands().keySet());
        assertThat(Arrays.stream(cells(TABLE.lines().findFirst().orElseThrow())).skip(1))
                .containsExactlyElementsOf(Samples.everyState().keySet());
        assertThat(concrete(ActionPlan.class)).containsExactlyInAnyOrderElementsOf(Samples.everyState().keySet());
    }

    private static Stream<String> concrete(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EveryStateAndCommandTest::concrete)
                : Stream.of(type.getSimpleName());
    }

    @Test
    void a_decision_in_the_moment_after_the_gate_ended_does_not_wait_for_the_sweep() {
        assertThat(Samples.word(DecidePlan.step(Samples.ready(), "example-council", "Because.", Samples.ENDED)))
                .isEqualTo("DecidedWithoutAgreement+PlanAgreed");
        assertThat(Samples.word(LapsePlans.step(Samples.ready(), Samples.ENDED))).isEqualTo("NotAgreed");
        assertThat(Samples.ready().due()).isEqualTo(Samples.ENDED);
    }

    @Test
    void an_unknown_action_is_named_as_such() {
        var unknown = java.util.UUID.fromString("0197a3c0-5e1d-7000-8000-000000000099");
        assertThat(Samples.word(Samples.ready().offer(unknown, Samples.professional(), NOW))).isEqualTo("ACTION_UNKNOWN");
        assertThat(Samples.word(Samples.agreed().report(unknown, null, Samples.done(NOW)))).isEqualTo("ACTION_UNKNOWN");
        assertThat(Samples.word(Samples.ready().remove(unknown, NOW))).isEqualTo("same");
        assertThat(Samples.word(Samples.agreed().report(TRY_OUT, YOUNG_PERSON, Samples.done(NOW)))).isEqualTo("NOT_YOUR_ROLE");
    }
}
