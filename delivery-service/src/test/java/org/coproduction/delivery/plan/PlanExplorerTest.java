package org.coproduction.delivery.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.coproduction.testing.Seeds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Random sequences of commands: none reaches an agreement without the gate and families among the owners, none completes a
/// plan with an open action, and each planted defect is found.
class PlanExplorerTest {
    private static final int STEPS = 150;

    private static @Nullable String firstFault(PlanRules rules, Random random, int sequences, Map<String, Integer> reached) {
        for (var sequence = 0; sequence < sequences; sequence++) {
            var exploration = new PlanExploration(rules, random);
            var fault = exploration.run(STEPS);
            if (fault != null) {
                return fault;
            }
            exploration.reached().forEach(state -> reached.merge(state, 1, Integer::sum));
        }
        return null;
    }

    @Test
    void no_sequence_of_commands_breaks_a_promise() {
        var reached = new HashMap<String, Integer>();
        assertThat(firstFault(PlanRules::real, Seeds.random("plan explorer"), 3_000, reached)).isNull();
        System.out.println("plan explorer reached " + reached);
        assertThat(reached).containsKeys("Planning", "Agreed", "NotAgreed", "DecidedWithoutAgreement", "Completed", "Suspended",
                "Ended");
        assertThat(reached.get("Agreed")).isGreaterThan(30);
        assertThat(reached.get("Completed")).isGreaterThan(100);
    }

    @Test
    @Tag("thorough")
    void no_long_run_breaks_a_promise() {
        assertThat(firstFault(PlanRules::real, Seeds.random("plan explorer, thorough"), 300_000, new HashMap<>())).isNull();
    }

    @ParameterizedTest
    @EnumSource(PlanRules.Defect.class)
    void a_planted_defect_is_found(PlanRules.Defect defect) {
        assertThat(firstFault(defect, Seeds.random("planted " + defect), 10_000, new HashMap<>())).isNotNull();
    }
}
