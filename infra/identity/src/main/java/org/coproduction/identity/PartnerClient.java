package org.coproduction.identity;

import java.util.Set;

/// A partner organisation's system, which signs in as itself.
///
/// @param clientId what it calls itself, and the `sub` of its tokens
/// @param secret its stored secret
/// @param organisation the organisation it speaks for
/// @param scopes all that it may ask for
record PartnerClient(String clientId, String secret, String organisation, Set<String> scopes) {
    PartnerClient {
        scopes = Set.copyOf(scopes);
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("client " + clientId + " has no scopes");
        }
    }
}
