package org.coproduction.portal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestClient;

/// The portal as the issuer knows it, with the endpoints that the issuer names itself (OpenID Connect Discovery 1.0). Browsers are
/// sent to them as they are named; what the portal itself calls, it calls under the address where it reaches the issuer.
final class Discovery {
    private static final ParameterizedTypeReference<Map<String, Object>> METADATA = new ParameterizedTypeReference<>() {
    };
    private static final String[] CALLED = {"token_endpoint", "jwks_uri", "userinfo_endpoint"};

    private Discovery() {
    }

    static ClientRegistration registration(PortalSettings settings, String id) {
        var read = RestClient.create().get().uri(settings.issuerFromHere() + "/.well-known/openid-configuration").retrieve()
                .body(METADATA);
        var metadata = new HashMap<>(Objects.requireNonNull(read));
        for (var endpoint : CALLED) {
            metadata.computeIfPresent(endpoint, (_, named) -> fromHere(named.toString(), settings));
        }
        return ClientRegistrations.fromOidcConfiguration(metadata).registrationId(id).clientId(settings.clientId())
                .clientSecret(settings.clientSecret()).redirectUri(settings.address() + "/login/oauth2/code/" + id)
                .scope("openid", "profile").userNameAttributeName("sub")
                .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build()).build();
    }

    private static String fromHere(String named, PortalSettings settings) {
        var issuer = settings.issuer().toString();
        return named.startsWith(issuer) ? settings.issuerFromHere() + named.substring(issuer.length()) : named;
    }
}
