package org.coproduction.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OneOfSeveralTest {
    @Test
    void the_gateway_picks_up_nothing_that_a_neighbour_on_the_class_path_brings_and_says_what_it_talks_to(CapturedOutput output) {
        try (var gateway = new RunningGateway()) {
            assertThat(gateway.context().containsBean("neighbour")).isFalse();
            assertThat(gateway.context().getBeanNamesForType(
                    org.springframework.cloud.gateway.server.mvc.common.ArgumentSupplierBeanPostProcessor.class)).isEmpty();
            assertThat(output.toString())
                    .contains("gateway listens on port " + gateway.context().getEnvironment().getProperty("local.server.port"))
                    .contains("design at " + URI.create(gateway.service(Destination.DESIGN).uri()).getAuthority());
        }
    }

    @Test
    void two_gateways_run_in_one_process_side_by_side() {
        try (var one = new RunningGateway(); var other = new RunningGateway()) {
            one.service(Destination.DESIGN).answers(200, "\"one\"");
            other.service(Destination.DESIGN).answers(200, "\"other\"");

            assertThat(one.get("/api/design/things").text()).isEqualTo("\"one\"");
            assertThat(other.get("/api/design/things").text()).isEqualTo("\"other\"");
        }
    }
}
