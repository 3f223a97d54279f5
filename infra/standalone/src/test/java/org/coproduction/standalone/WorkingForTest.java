package org.coproduction.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class WorkingForTest {
    private static String told() {
        return new WorkingFor().convert(new LoggingEvent("", new LoggerContext().getLogger("any"), null, "any", null, null));
    }

    @Test
    void a_line_tells_the_part_that_the_thread_works_for_and_afterwards_what_it_told_before() {
        assertThat(told()).isEqualTo("platform");
        try (var _ = WorkingFor.part("delivery service")) {
            assertThat(told()).isEqualTo("delivery-service");
            try (var _ = WorkingFor.part("portal")) {
                assertThat(told()).isEqualTo("portal");
            }
            assertThat(told()).isEqualTo("delivery-service");
        }
        assertThat(told()).isEqualTo("platform");
    }

    @Test
    void a_thread_that_a_part_begins_goes_on_working_for_it_and_so_does_one_that_this_thread_begins() throws Exception {
        try (var ofThePart = Executors.newSingleThreadExecutor(); var each = Executors.newVirtualThreadPerTaskExecutor()) {
            try (var _ = WorkingFor.part("design service")) {
                ofThePart.submit(() -> {}).get();
            }

            assertThat(ofThePart.submit(WorkingForTest::told).get()).isEqualTo("design-service");
            assertThat(ofThePart.submit(() -> each.submit(WorkingForTest::told).get()).get()).isEqualTo("design-service");
            assertThat(each.submit(WorkingForTest::told).get()).isEqualTo("platform");
        }
    }
}
