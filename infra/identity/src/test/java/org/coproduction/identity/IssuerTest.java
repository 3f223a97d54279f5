package org.coproduction.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IssuerTest {
    private final RunningIssuer issuer = RunningIssuer.withExamples();

    @Test
    void the_discovery_document_names_issuer_keys_and_endpoints() {
        var found = RunningIssuer.json(issuer.get("/.well-known/openid-configuration"));

        assertThat(found.required("issuer").asString()).isEqualTo(issuer.address);
        assertThat(found.required("jwks_uri").asString()).isEqualTo(issuer.address + "/oauth2/jwks");
        assertThat(found.required("authorization_endpoint").asString()).isEqualTo(issuer.address + "/oauth2/authorize");
        assertThat(found.required("end_session_endpoint").asString()).isEqualTo(issuer.address + "/connect/logout");
    }

    @Test
    void the_published_keys_hold_nothing_private() {
        var keys = RunningIssuer.json(issuer.get("/oauth2/jwks")).required("keys");

        assertThat(keys).hasSize(1);
        assertThat(keys.get(0).propertyNames()).containsExactlyInAnyOrder("kty", "e", "use", "kid", "alg", "n");
    }

    @Test
    void a_form_that_comes_by_put_is_not_read() {
        assertThat(issuer.put("/oauth2/token", "a=%").statusCode()).isBetween(400, 499);
        assertThat(issuer.put("/nothing", "a=%").statusCode()).isBetween(400, 499);
    }

    @Test
    void an_organisation_gets_the_scopes_that_it_asks_for() {
        var answer = issuer.clientToken("example-council", "example-council-secret", "design:decide", "commissioning:ratify");
        var token = issuer.verified(RunningIssuer.accessToken(answer));

        assertThat(token.getSubject()).isEqualTo("example-council");
        assertThat(token.getAudience()).containsExactly("coproduction");
        assertThat(token.getClaimAsString("iss")).isEqualTo(issuer.address);
        assertThat(token.getClaimAsString("organisation")).isEqualTo("example-council");
        assertThat(token.<Object>getClaim("scope")).isEqualTo("commissioning:ratify design:decide");
        assertThat(token.getClaims()).doesNotContainKeys("roles", "constituency");
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void an_organisation_that_asks_for_no_scope_gets_all_of_its_own() {
        var answer = issuer.clientToken("example-provider", "example-provider-secret");

        assertThat(issuer.verified(RunningIssuer.accessToken(answer)).<Object>getClaim("scope"))
                .isEqualTo("delivery:read delivery:write");
    }

    @Test
    void an_organisation_gets_no_scope_that_is_not_its_own() {
        var answer = issuer.clientToken("example-parent-carer-forum", "example-parent-carer-forum-secret",
                "commissioning:ratify");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(RunningIssuer.json(answer).required("error").asString()).isEqualTo("invalid_scope");
    }

    @Test
    void a_wrong_secret_and_an_unknown_client_are_refused_alike() {
        for (var answer : List.of(issuer.clientToken("example-council", "guessed"),
                issuer.clientToken("nobody", "guessed"))) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_client\"}");
        }
    }

    @Test
    void a_parent_carers_example_token_says_role_and_constituency_and_no_name() {
        var answer = issuer.exampleToken("parent-carer-1", "example-password");
        var token = issuer.verified(RunningIssuer.accessToken(answer));

        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(RunningIssuer.json(answer).required("token_type").asString()).isEqualTo("Bearer");
        assertThat(RunningIssuer.json(answer).required("expires_in").asInt()).isBetween(1700, 1800);
        assertThat(UUID.fromString(token.getSubject()).version()).isEqualTo(4);
        assertThat(token.getAudience()).containsExactly("coproduction");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("participant");
        assertThat(token.getClaimAsString("constituency")).isEqualTo("PARENT_CARER");
        assertThat(token.getClaims()).doesNotContainKeys("organisation", "scope", "preferred_username");
        assertThat(token.getClaims().values().toString()).doesNotContain("parent-carer-1");
    }

    @Test
    void a_professionals_token_names_the_organisation_and_a_facilitators_no_constituency() {
        var professional = issuer.verified(RunningIssuer.accessToken(issuer.exampleToken("professional-8", "example-password")));
        var facilitator = issuer.verified(RunningIssuer.accessToken(issuer.exampleToken("facilitator-2", "example-password")));

        assertThat(professional.getClaimAsString("constituency")).isEqualTo("PROFESSIONAL");
        assertThat(professional.getClaimAsString("organisation")).isEqualTo("example-provider");
        assertThat(facilitator.getClaimAsStringList("roles")).containsExactly("facilitator", "families-facilitator");
        assertThat(facilitator.getClaims()).doesNotContainKeys("organisation", "constituency");
    }

    @Test
    void a_wrong_password_an_unknown_person_and_a_missing_field_are_refused_in_the_standard_shape() {
        var wrong = issuer.exampleToken("parent-carer-1", "guessed");
        var unknown = issuer.exampleToken("nobody", "example-password");
        var missing = issuer.post(ExampleTokenEndpoint.PATH, Map.of("username", "parent-carer-1"));

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(RunningIssuer.json(wrong).required("error").asString()).isEqualTo("invalid_grant");
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(RunningIssuer.json(missing).required("error").asString()).isEqualTo("invalid_request");
    }

    @Test
    void a_password_in_the_address_is_refused() {
        var answer = issuer.post(ExampleTokenEndpoint.PATH + "?username=parent-carer-1&password=example-password", Map.of());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(RunningIssuer.json(answer).required("error").asString()).isEqualTo("invalid_request");
    }

    @Test
    void every_example_person_can_sign_in_and_is_somebody_else() {
        var accounts = issuer.context.getBean(ExampleAccounts.class).usernames();
        var subjects = accounts.stream().map(username -> issuer.exampleToken(username, "example-password"))
                .map(answer -> issuer.verifiedByKeys(RunningIssuer.accessToken(answer), issuer.address).getSubject()).distinct();

        assertThat(accounts).hasSize(30).contains("young-person-8", "supporter-1", "safeguarding-lead-1", "council-1",
                "operations-1");
        assertThat(subjects).hasSize(30);
    }

    @Test
    void the_start_page_lists_the_accounts_in_plain_text() {
        var page = issuer.get("/");

        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(page.body()).contains("None of these people exist", "parent-carer-1", "example-password", "example-council");
    }

    @Test
    void health_is_on_the_management_port_only() {
        var health = issuer.get(issuer.managementAddress() + "/actuator/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(RunningIssuer.json(health).required("status").asString()).isEqualTo("UP");
        assertThat(issuer.get(issuer.managementAddress() + "/actuator/env").statusCode()).isEqualTo(404);
        assertThat(issuer.get("/actuator/health").statusCode()).isEqualTo(404);
    }

    @Test
    void nothing_of_other_modules_on_the_class_path_is_picked_up() {
        assertThat(issuer.context.getBeansOfType(NeighbourAutoConfiguration.class)).isEmpty();
        assertThat(issuer.context.getBeansOfType(NeighbourAutoConfiguration.Stray.class)).isEmpty();
    }
}
