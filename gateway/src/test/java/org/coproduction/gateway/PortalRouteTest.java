package org.coproduction.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Where there is a portal, everything that is not an API is its own; and its session is nobody else's.
class PortalRouteTest {
    @Test
    void pages_go_to_the_portal_with_its_cookies_and_the_api_never_does_and_never_sees_them() {
        try (var portal = new StubService(); var gateway = new RunningGateway("--coproduction.gateway.portal=" + portal.uri())) {
            for (var path : new String[]{"/", "/rounds/one?after=two", "/apis"}) {
                gateway.send(gateway.anonymous(path).header("Cookie", "COPRODUCTION_PORTAL=secret").header("X-Forwarded-Host",
                        "elsewhere.example"));
            }
            gateway.send(gateway.request("/api/design/things").header("Cookie", "COPRODUCTION_PORTAL=secret"));
            var index = gateway.send(gateway.anonymous("/api"));

            assertThat(portal.arrived()).extracting(StubService.Arrived::uri).containsExactly("/", "/rounds/one?after=two",
                    "/apis");
            assertThat(portal.arrived()).allSatisfy(arrived -> {
                assertThat(arrived.header("Cookie")).isEqualTo("COPRODUCTION_PORTAL=secret");
                assertThat(arrived.headers().keySet()).noneMatch("X-Forwarded-Host"::equalsIgnoreCase);
            });
            assertThat(gateway.service(Destination.DESIGN).arrived()).singleElement().satisfies(
                    arrived -> assertThat(arrived.headers().keySet()).noneMatch("Cookie"::equalsIgnoreCase));
            assertThat(index.json().path("routes").has("/api/commissioning/rounds")).isTrue();
        }
    }

    @Test
    void an_address_that_cannot_be_read_is_refused_before_it_reaches_the_portal() {
        try (var portal = new StubService(); var gateway = new RunningGateway("--coproduction.gateway.portal=" + portal.uri())) {
            for (var path : new String[]{"//rounds", "/rounds/..;/one", "/api/commissioning//rounds"}) {
                var answer = gateway.send(gateway.anonymous(path));

                assertThat(answer.status()).as(path).isEqualTo(400);
                assertThat(answer.code()).as(path).isEqualTo("MALFORMED_REQUEST");
            }
            assertThat(portal.arrived()).isEmpty();
        }
    }

    @Test
    void a_portal_that_is_away_is_said_to_be_away() {
        try (var gateway = new RunningGateway("--coproduction.gateway.portal=http://localhost:1")) {
            var answer = gateway.send(gateway.anonymous("/"));

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("UNAVAILABLE");
        }
    }
}
