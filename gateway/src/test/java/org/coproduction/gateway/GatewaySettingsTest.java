package org.coproduction.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.coproduction.gateway.GatewaySettings.Breaker;
import org.coproduction.gateway.GatewaySettings.Timeout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewaySettingsTest {
    private static final Timeout TIMEOUT = new Timeout(Duration.ofSeconds(2), Duration.ofSeconds(30));
    private static final Breaker BREAKER = new Breaker(20, 10, 50, Duration.ofSeconds(5), 3);

    private static Map<Destination, URI> addresses(String design) {
        var addresses = new EnumMap<Destination, URI>(Destination.class);
        for (var destination : Destination.values()) {
            addresses.put(destination, URI.create("http://localhost:8081"));
        }
        addresses.put(Destination.DESIGN, URI.create(design));
        return addresses;
    }

    private static GatewaySettings settings(Map<Destination, URI> addresses) {
        return new GatewaySettings(addresses, null, TIMEOUT, Map.of(), BREAKER, Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8081", "ftp://localhost", "http://localhost:8081/api", "http://someone:secret@localhost",
            "/relative", "http:opaque"})
    void an_address_that_cannot_work_is_refused_at_start_without_showing_it(String address) {
        assertThatThrownBy(() -> settings(addresses(address))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("design").hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8082", "https://design.example", "http://localhost:8082/"})
    void an_address_without_a_path_is_taken(String address) {
        assertThat(settings(addresses(address)).address(Destination.DESIGN)).isEqualTo(URI.create(address));
    }

    @Test
    void a_service_without_an_address_is_refused_at_start() {
        var three = addresses("http://localhost:8082");
        three.remove(Destination.ASSESSMENT);
        assertThatThrownBy(() -> settings(three)).hasMessage("no address for assessment");
    }

    @ParameterizedTest
    @CsvSource({"0,1,50,1", "5,6,50,1", "5,0,50,1", "5,5,0,1", "5,5,101,1", "5,5,50,0"})
    void a_breaker_that_could_never_judge_is_refused(int window, int leastCalls, int failureRate, int trials) {
        assertThatThrownBy(() -> new Breaker(window, leastCalls, failureRate, Duration.ofSeconds(1), trials))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_time_limit_is_zero_or_negative() {
        assertThatThrownBy(() -> new Timeout(Duration.ZERO, Duration.ofSeconds(1))).hasMessageContaining("connect");
        assertThatThrownBy(() -> new Timeout(Duration.ofSeconds(1), Duration.ofSeconds(-1))).hasMessageContaining("read");
        assertThatThrownBy(() -> new Breaker(5, 5, 50, Duration.ZERO, 1)).hasMessageContaining("open-for");
    }

    @Test
    void a_services_own_time_limits_win_over_the_common_ones() {
        var patient = new Timeout(Duration.ofSeconds(1), Duration.ofSeconds(60));
        var settings = new GatewaySettings(addresses("http://localhost:8082"), null, TIMEOUT, Map.of(Destination.DESIGN, patient),
                BREAKER,
                Duration.ofSeconds(2));
        assertThat(settings.timeout(Destination.DESIGN)).isEqualTo(patient);
        assertThat(settings.timeout(Destination.DELIVERY)).isEqualTo(TIMEOUT);
    }
}
