package org.coproduction.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coproduction.benchmarks.Comparison.Round;
import org.junit.jupiter.api.Test;

class ResultTableTest {
    @Test
    void the_ratio_is_the_median_of_the_rounds_and_not_the_ratio_of_the_medians() {
        var comparison = Comparison.of(List.of(new Round(1_000, 900), new Round(2_000, 1_000), new Round(1_500, 1_200)));

        assertThat(comparison).isEqualTo(new Comparison(1_500, 1_000, 0.8));
    }

    @Test
    void two_legs_of_equal_work_count_by_the_time_they_took_together() {
        assertThat(Comparison.harmonic(1_000, 3_000)).isCloseTo(1_500, within(1e-9));
        assertThat(Comparison.median(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2.5);
        assertThatThrownBy(() -> Comparison.median(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void both_ways_take_turns_and_the_first_round_does_not_count() throws Exception {
        var order = new ArrayList<String>();
        var comparison = Comparison.run(1, () -> leg(order, "raw", 100), () -> leg(order, "ours", order.size() < 4 ? 1 : 50));

        assertThat(order).containsExactly("ours", "raw", "raw", "ours", "ours", "raw", "raw", "ours");
        assertThat(comparison.ratio()).isCloseTo(0.5, within(1e-9));
    }

    private static double leg(List<String> order, String name, double rate) {
        order.add(name);
        return rate;
    }

    @Test
    void the_table_shows_every_figure_beside_its_yardstick_and_goal() {
        var rows = List.of(Row.ratio("relay", "raw", "events", new Comparison(2_345.6, 1_876.5, 0.8), 0.7),
                Row.ratio("command", "driver", "commands", new Comparison(1_000, 840, 0.84), 0.85),
                Row.limit("start", 9.94, "s", 10, true), Row.limit("memory", 1_024.4, "MiB", 900, true),
                Row.limit("p50", 20, "ms", 20, false));

        assertThat(ResultTable.markdown(rows)).isEqualTo("""
                | what    | yardstick | measured yardstick | measured ours  | ratio | goal      | met? |
                | ------- | --------- | ------------------ | -------------- | ----- | --------- | ---- |
                | relay   | raw       | 2,346 events/s     | 1,877 events/s | 0.80  | ≥ 0.70    | yes  |
                | command | driver    | 1,000 commands/s   | 840 commands/s | 0.84  | ≥ 0.85    | no   |
                | start   | –         | –                  | 9.9 s          | –     | < 10 s    | yes  |
                | memory  | –         | –                  | 1,024 MiB      | –     | < 900 MiB | no   |
                | p50     | –         | –                  | 20 ms          | –     | ≤ 20 ms   | yes  |
                """);
    }

    @Test
    void the_machine_is_named_in_one_line() {
        assertThat(new Machine(2, "Some Model", 24_105, "Vendor 25", LocalDate.of(2026, 5, 1), 0.25).line()).isEqualTo(
                "Machine: 2 cores (Some Model), 24,105 MiB memory, JDK Vendor 25, 2026-05-01; load before the run 0.3");
        assertThat(Machine.here().cores()).isPositive();
    }
}
