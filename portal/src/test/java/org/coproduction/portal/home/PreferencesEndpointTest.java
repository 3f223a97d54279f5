package org.coproduction.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesEndpointTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/rounds", "/rounds/0197a3c0-5e1d-7000-8000-000000000009", "/you-said-we-did"})
    void after_choosing_one_is_back_on_the_page(String page) {
        assertThat(PreferencesEndpoint.within(page)).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//example.org", "https://example.org", "/\\example.org", "javascript:alert(1)",
            "/a\r\nSet-Cookie: b",
            "", "/%2f/example.org", "rounds", "/@example.org", "/./.."})
    void an_address_outside_the_portal_is_never_gone_to(String address) {
        assertThat(PreferencesEndpoint.within(address)).isEqualTo("/");
    }
}
