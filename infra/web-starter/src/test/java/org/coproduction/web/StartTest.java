package org.coproduction.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.web.RunningSmallApplication.isRefused;
import static org.coproduction.web.RunningSmallApplication.send;
import static org.coproduction.web.RunningSmallApplication.signedIn;

import java.net.URI;
import java.util.Map;
import org.coproduction.charter.RefusalCode;
import org.coproduction.testing.SharedPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class StartTest {
    @Test
    void an_application_says_once_what_it_listens_on_and_what_it_talks_to(CapturedOutput output) {
        try (var context = SmallApplication.start("--spring.mongodb.uri=mongodb://someone:secret@db-1:27017,db-2:27017/?tls=true",
                "--spring.kafka.bootstrap-servers=broker:9092")) {
            var environment = context.getEnvironment();
            assertThat(output.toString()).containsOnlyOnce("small listens on port " + environment.getProperty("local.server.port")
                    + ", management on port " + environment.getProperty("local.management.port") + "; talks to issuer at "
                    + URI.create(SharedPlatform.issuer().uri()).getAuthority()
                    + ", kafka at broker:9092, mongodb at db-1:27017,db-2:27017");
            assertThat(output.toString()).doesNotContain("secret").doesNotContain("someone");
        }
    }

    @Test
    void what_it_talks_to_besides_is_named_too() {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("peers", new Peers(Map.of("design", "http://user:secret@localhost:8082/path")));

        assertThat(new StartAnnouncement(new MockEnvironment(), beans.getBeanProvider(Peers.class)).words())
                .isEqualTo("application listens on port none, management on port none; talks to design at localhost:8082");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mongodb://localhost:27017                       | localhost:27017
            mongodb+srv://a:b@cluster.example/db            | cluster.example
            mongodb://a:p%40ss@h1:1,h2:2/db?authSource=x    | h1:1,h2:2
            http://[::1]:8090/realm                         | [::1]:8090
            broker-1:9092,broker-2:9092                     | broker-1:9092,broker-2:9092
            mongodb://a:p@ss@host/db                        | an address that is not shown
            mongodb://a:pass/word@host/db                   | host
            mongodb://host/db?properties=TOKEN:a@b@c        | an address that is not shown
            http://white space                              | an address that is not shown
            """)
    void of_an_address_only_hosts_and_ports_are_shown(String address, String shown) {
        assertThat(StartAnnouncement.hosts(address)).isEqualTo(shown);
    }

    @Test
    void health_is_open_on_the_management_port_and_nothing_of_it_on_the_other() {
        var management = RunningSmallApplication.management();

        assertThat(RunningSmallApplication.managementPort()).isNotEqualTo(RunningSmallApplication.port());
        for (var path : new String[]{"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"}) {
            assertThat(management.get(path, null).json().path("status").asString()).isEqualTo("UP");
        }
        assertThat(management.get("/actuator/prometheus", null).text()).contains("jvm_memory_used");
        assertThat(management.get("/actuator/env", null).status()).isIn(401, 404);
        isRefused(send(signedIn("/actuator/health")), RefusalCode.NOT_FOUND);
    }
}
