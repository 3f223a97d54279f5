package org.coproduction.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
    private static final String NAMED = "http://sign-in.example";
    private static final URI ADDRESS = URI.create("http://portal.example");

    private HttpServer issuer;

    @BeforeEach
    void start() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/.well-known/openid-configuration", exchange -> {
            var metadata = """
                    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                    "jwks_uri":"%1$s/jwks","userinfo_endpoint":"%1$s/me","end_session_endpoint":"%1$s/out",
                    "response_types_supported":["code"],"subject_types_supported":["public"],
                    "id_token_signing_alg_values_supported":["RS256"]}""".formatted(NAMED).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, metadata.length);
            exchange.getResponseBody().write(metadata);
            exchange.close();
        });
        issuer.start();
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    @Test
    void browsers_are_sent_to_the_issuers_own_address_and_the_portal_calls_it_where_it_reaches_it() {
        var inside = URI.create("http://localhost:" + issuer.getAddress().getPort());
        var registration = Discovery.registration(
                new PortalSettings(ADDRESS, ADDRESS, URI.create(NAMED), inside, "portal", "secret"),
                "portal");

        var provider = registration.getProviderDetails();
        assertThat(provider.getAuthorizationUri()).isEqualTo(NAMED + "/authorize");
        assertThat(provider.getIssuerUri()).isEqualTo(NAMED);
        assertThat(provider.getConfigurationMetadata()).containsEntry("end_session_endpoint", NAMED + "/out");
        assertThat(provider.getTokenUri()).isEqualTo(inside + "/token");
        assertThat(provider.getJwkSetUri()).isEqualTo(inside + "/jwks");
        assertThat(provider.getUserInfoEndpoint().getUri()).isEqualTo(inside + "/me");
        assertThat(registration.getRedirectUri()).isEqualTo(ADDRESS + "/login/oauth2/code/portal");
        assertThat(registration.getClientSettings().isRequireProofKey()).isTrue();
    }
}
