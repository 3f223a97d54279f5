package org.coproduction.identity;

import java.util.Set;
import java.util.UUID;

import org.coproduction.charter.Constituency;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Someone who can sign in. Refuses unknown roles, a participant without a constituency, a constituency on anybody else, and
/// somebody whom the families named as a facilitator and who is none.
///
/// @param username what they type; never leaves the issuer in an access token
/// @param id the opaque id that the services know them by
/// @param roles what they may do, as the words of the `roles` claim
/// @param organisation whom a professional works for, or somebody of the accountable body decides for
/// @param password stored password (`{bcrypt}…`); example people share one instead
record Person(String username, UUID id, @DefaultValue Set<String> roles, @Nullable Constituency constituency,
        @Nullable String organisation, @Nullable String password) {
    private static final Set<String> ROLES = Set.of("participant", "facilitator", "families-facilitator", "supporter",
            "safeguarding-lead",
            "accountable-body", "operations");

    Person {
        roles = Set.copyOf(roles);
        if (!ROLES.containsAll(roles)) {
            throw new IllegalArgumentException(username + " has an unknown role among " + roles);
        }
        if (roles.contains("families-facilitator") && !roles.contains("facilitator")) {
            throw new IllegalArgumentException(username + " must be a facilitator if the families named them as one");
        }
        if (roles.contains("participant") != (constituency != null)) {
            throw new IllegalArgumentException(username + " must have a constituency exactly if they are a participant");
        }
    }
}
