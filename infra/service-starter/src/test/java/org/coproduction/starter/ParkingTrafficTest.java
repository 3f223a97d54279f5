package org.coproduction.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.coproduction.charter.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The sweep looks each second, in each instance, at what is parked, of which there may be very much.
@Execution(ExecutionMode.CONCURRENT)
class ParkingTrafficTest {
    private static final int WAITING = 200;
    private static final int LONG = 2_000;

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong read = new AtomicLong();

    @Test
    void looking_again_at_what_is_parked_asks_once_for_each_stream_and_reads_no_event_that_cannot_be_applied() {
        try (var bench = new Workbench(new Traffic())) {
            var consumption = bench.consumption(bench.consumerStore(Steps.UNWATCHED), Steps.UNWATCHED, Set.of("commissioning"),
                    (_, _, _) -> Decision.unchanged());
            var project = UUID.randomUUID().toString();
            for (var sequence = 2; sequence < 2 + WAITING; sequence++) {
                consumption.receive(Workbench.event("commissioning", project, sequence, "x".repeat(LONG)));
            }
            asked.set(0);
            read.set(0);

            consumption.drainAll();

            assertThat(asked.get()).isLessThan(10);
            assertThat(read.get()).isLessThan((long) WAITING * LONG);
        }
    }

    private final class Traffic implements CommandListener {
        @Override
        public void commandSucceeded(CommandSucceededEvent event) {
            asked.incrementAndGet();
            read.addAndGet(event.getResponse().toJson().length());
        }
    }
}
