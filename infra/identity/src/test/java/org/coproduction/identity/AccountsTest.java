package org.coproduction.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalysis;

class AccountsTest {
    @Test
    void an_issuer_without_any_client_says_what_to_set() {
        assertThatThrownBy(() -> new Accounts().clients(settings(Map.of())))
                .hasMessageContaining("coproduction.identity.portal.secret")
                .hasMessageContaining("coproduction.identity.examples=true");
    }

    @Test
    void a_failed_start_is_told_in_one_sentence() {
        var failure = new IllegalStateException("wrapped", new CannotStartException("the key is damaged", null));

        assertThat(new CannotStartAnalyzer().analyze(failure)).isNotNull().extracting(FailureAnalysis::getDescription)
                .isEqualTo("The issuer cannot start: the key is damaged");
    }

    @Test
    void a_portal_with_a_secret_of_its_own_is_known_without_examples() {
        var settings = settings(Map.of("portal.secret", "{noop}kept", "portal.redirect-uris", "http://localhost:1/back"));

        assertThat(new Accounts().clients(settings).findByClientId("portal")).isNotNull();
    }

    @Test
    void impossible_settings_are_refused() {
        assertThatThrownBy(() -> settings(Map.of("issuer", "localhost:8090"))).rootCause().hasMessageContaining("http or https");
        assertThatThrownBy(() -> settings(Map.of("access-token-lifetime", "0s"))).rootCause().hasMessageContaining("positive");
    }

    @Test
    void impossible_people_are_refused() {
        var id = UUID.randomUUID();

        assertThatThrownBy(() -> new Person("a", id, Set.of("chief"), null, null, null)).hasMessageContaining("unknown role");
        assertThatThrownBy(() -> new Person("a", id, Set.of("participant"), null, null, null))
                .hasMessageContaining("constituency");
        assertThatThrownBy(() -> new Person("a", id, Set.of("facilitator"), Constituency.PROFESSIONAL, null, null))
                .hasMessageContaining("constituency");
        assertThatThrownBy(() -> new PartnerClient("a", "{noop}a", "a", Set.of())).hasMessageContaining("no scopes");
    }

    @Test
    void secrets_of_an_unknown_form_match_nothing() {
        var secrets = new StoredSecrets();

        assertThat(secrets.matches("", "")).isFalse();
        assertThat(secrets.matches("plain", "plain")).isFalse();
        assertThat(secrets.matches("plain", "{noop}plain")).isTrue();
        assertThat(secrets.matches("plain", secrets.encode("plain"))).isTrue();
        assertThat(secrets.matches("other", secrets.encode("plain"))).isFalse();
    }

    private static IdentitySettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("", IdentitySettings.class);
    }
}
