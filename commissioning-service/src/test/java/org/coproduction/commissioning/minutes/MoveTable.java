package org.coproduction.commissioning.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coproduction.charter.Decision;
import org.junit.jupiter.api.DynamicTest;

/// What every command does to rounds of one kind in every state, held against a table.
public final class MoveTable {
    private MoveTable() {
    }

    /// A test for each state and command.
    ///
    /// @param table a row for each command: its name, and what is told of it for each state, in their order
    /// @param stages all there are, of which `states` has one each, in this order
    /// @param told the next stage, `-` for nothing left to do, or the refusal
    public static <S, T extends Enum<T>> Stream<DynamicTest> check(String table, Map<String, Function<S, Decision<S>>> commands,
            List<S> states, Function<S, T> stage, T[] stages, Function<Decision<S>, String> told) {
        assertThat(states.stream().map(stage)).containsExactly(stages);
        var tests = new ArrayList<DynamicTest>();
        for (var row : table.lines().toList()) {
            var cells = row.split("\\|");
            var command = cells[0].strip();
            for (var at = 0; at < states.size(); at++) {
                var state = states.get(at);
                var expected = cells[at + 1].strip();
                tests.add(DynamicTest.dynamicTest(command + " when " + stage.apply(state),
                        () -> assertThat(told.apply(Objects.requireNonNull(commands.get(command)).apply(state)))
                                .isEqualTo(expected)));
            }
        }
        assertThat(tests).hasSize(commands.size() * stages.length);
        return tests.stream();
    }

    /// Does what takes both facilitators; what the first is refused, or what is done already, the second need not ask.
    public static <S> Decision<S> both(S round, Mover first, Mover second, BiFunction<S, Mover, Decision<S>> move) {
        return move.apply(round, first) instanceof Decision.Changed<S>(var asked, _)
                ? move.apply(asked, second)
                : move.apply(round, first);
    }
}
