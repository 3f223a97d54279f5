package org.coproduction.portal;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the portal is found, and what it talks to.
///
/// @param address under which browsers reach the portal: the gateway's
/// @param gateway under which the portal reaches the gateway
/// @param issuer where people sign in
/// @param issuerInside under which the portal itself reaches the issuer, where that is another address than browsers use
/// @param clientId the portal's name at the issuer
/// @param clientSecret its secret there
@ConfigurationProperties("coproduction.portal")
public record PortalSettings(URI address, URI gateway, URI issuer, @Nullable URI issuerInside,
        @DefaultValue("portal") String clientId, String clientSecret) {
    public PortalSettings {
        for (var each : new URI[]{address, gateway, issuer, issuerInside == null ? issuer : issuerInside}) {
            if (each.getHost() == null) {
                throw new IllegalArgumentException("not an address like http://localhost:8080: " + each);
            }
        }
        if (clientSecret.isBlank()) {
            throw new IllegalArgumentException("coproduction.portal.client-secret is missing");
        }
    }

    /// The address under which the portal calls the issuer.
    URI issuerFromHere() {
        return issuerInside == null ? issuer : issuerInside;
    }
}
