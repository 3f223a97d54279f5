package org.coproduction.delivery.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.coproduction.starter.StateCodec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredStatesTest {
    private final StateCodec codec = new StateCodec();

    static Stream<ActionPlan> states() {
        return Stream.concat(Samples.everyState().values().stream(), Stream.of(Samples.opened(),
                ((ActionPlan.Expected) Samples.nothing()).funded(Samples.AWARD, Samples.GATE)));
    }

    @ParameterizedTest
    @MethodSource("states")
    void every_state_is_read_back_as_it_was_stored(ActionPlan plan) {
        assertThat(codec.decode(ActionPlan.class, codec.encode(ActionPlan.class, plan))).isEqualTo(plan);
    }
}
