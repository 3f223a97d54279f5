package org.coproduction.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.portal.operations.WatchedServices.flow;
import static org.coproduction.portal.operations.WatchedServices.parked;

import java.util.List;
import org.coproduction.portal.api.Operations.Flow;
import org.coproduction.portal.operations.Watched.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchedTest {
    private static Standing standing(@Nullable Flow flow) {
        return new Watched("design", flow).standing();
    }

    @Test
    void the_gravest_is_said_of_a_service() {
        assertThat(standing(null)).isEqualTo(Standing.AWAY);
        assertThat(standing(flow(null, 60, parked()))).isEqualTo(Standing.PARKED);
        assertThat(standing(flow(null, 60, List.of()))).isEqualTo(Standing.BROKER_AWAY);
        assertThat(standing(flow(500L, 60, List.of()))).isEqualTo(Standing.UNSENT);
        assertThat(standing(flow(500L, 0, List.of()))).isEqualTo(Standing.BEHIND);
    }

    @Test
    void what_is_only_just_on_its_way_is_nothing_to_look_at() {
        assertThat(standing(flow(0L, 0, List.of()))).isEqualTo(Standing.FLOWING);
        assertThat(standing(flow(20L, 3, List.of()))).isEqualTo(Standing.FLOWING);
    }

    @Test
    void a_service_that_does_not_answer_is_watched_all_the_same() {
        assertThat(Watched.of("delivery", new WatchedServices())).isEqualTo(new Watched("delivery", null));
    }
}
