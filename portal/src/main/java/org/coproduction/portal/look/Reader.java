package org.coproduction.portal.look;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;

/// Who looks at a page, and how they like to read. The services decide what someone may do; a page only leaves out what would
/// be refused.
///
/// @param name what to call them; `null` where nobody signed in
/// @param constituency as the API names it; `null` where the reader has none
public record Reader(@Nullable String name, Set<String> roles, @Nullable String constituency, Preferences preferences) {
    public Reader {
        roles = Set.copyOf(roles);
    }

    public static Reader of(HttpServletRequest request) {
        var preferences = Preferences.of(request);
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken token)) {
            return new Reader(null, Set.of(), null, preferences);
        }
        var person = token.getPrincipal();
        String name = person.getAttribute("preferred_username");
        List<String> roles = person.getAttribute("roles");
        return new Reader(name == null ? person.getName() : name,
                roles == null ? Set.of() : Set.copyOf(roles), person.getAttribute("constituency"), preferences);
    }

    public boolean signedIn() {
        return name != null;
    }

    public boolean participant() {
        return roles.contains("participant");
    }

    /// Whether the reader has a voice where the groups decide something: whoever facilitates has none.
    public boolean voter() {
        return participant() && !facilitator();
    }

    /// Whether the reader has a voice, and belongs to those whom services are for, or cares for them.
    public boolean family() {
        return voter() && !"PROFESSIONAL".equals(constituency);
    }

    public boolean facilitator() {
        return roles.contains("facilitator");
    }

    /// Whether the families named the reader as a facilitator.
    public boolean familiesFacilitator() {
        return roles.contains("families-facilitator");
    }

    /// Whether the reader decides for the body that carries the legal duty.
    public boolean accountableBody() {
        return roles.contains("accountable-body");
    }

    /// Whether the reader keeps the platform running.
    public boolean operations() {
        return roles.contains("operations");
    }

    public Language language() {
        return preferences.language();
    }

    public boolean easyRead() {
        return preferences.easyRead();
    }
}
