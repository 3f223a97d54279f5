package org.coproduction.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.oauth2.jwt.BadJwtException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithoutExamplesTest {
    private static final String CLIENT = "--coproduction.identity.clients[0].";

    private final RunningIssuer withExamples = RunningIssuer.withExamples();
    private final RunningIssuer issuer = RunningIssuer.started(CLIENT + "client-id=library",
            CLIENT + "organisation=library-trust",
            CLIENT + "scopes=commissioning:read", CLIENT + "secret={bcrypt}" + new BCryptPasswordEncoder(4).encode("kept"),
            "--coproduction.identity.issuer=" + RunningIssuer.withExamples().address,
            "--coproduction.identity.access-token-lifetime=2m");

    @AfterAll
    void stop() {
        issuer.close();
    }

    @Test
    void neither_the_example_token_nor_the_start_page_exists() {
        assertThat(issuer.exampleToken("parent-carer-1", "example-password").statusCode()).isEqualTo(404);
        assertThat(issuer.get("/").statusCode()).isEqualTo(404);
        assertThat(issuer.context.getBeansOfType(ExampleAccounts.class)).isEmpty();
    }

    @Test
    void example_organisations_and_the_portals_example_secret_are_refused() {
        assertThat(issuer.clientToken("example-council", "example-council-secret").statusCode()).isEqualTo(401);
        assertThat(issuer.clientToken("portal", "example-portal-secret").statusCode()).isEqualTo(401);
    }

    @Test
    void a_configured_organisation_with_a_hashed_secret_gets_its_token() {
        var token = issuer.verifiedByKeys(RunningIssuer.accessToken(issuer.clientToken("library", "kept")), withExamples.address);

        assertThat(token.getClaimAsString("organisation")).isEqualTo("library-trust");
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isEqualTo(Duration.ofMinutes(2));
        assertThat(issuer.clientToken("library", "guessed").statusCode()).isEqualTo(401);
    }

    @Test
    void two_issuers_of_one_name_but_different_keys_reject_each_others_tokens() {
        var here = RunningIssuer.accessToken(issuer.clientToken("library", "kept"));
        var there = RunningIssuer.accessToken(withExamples.exampleToken("parent-carer-1", "example-password"));

        assertThatThrownBy(() -> withExamples.verifiedByKeys(here, withExamples.address)).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> issuer.verifiedByKeys(there, withExamples.address)).isInstanceOf(BadJwtException.class);
    }
}
