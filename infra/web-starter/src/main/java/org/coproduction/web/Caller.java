package org.coproduction.web;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/// Who calls: a person (opaque id, roles, perhaps a constituency) or a partner organisation (client id, scopes).
///
/// An endpoint takes a `Caller` as a parameter and asks it for what the command needs; what is lacking is refused
/// with `NOT_YOUR_ROLE`.
///
/// @param id opaque id of the person, or the client id of an organisation
/// @param organisation the organisation that the caller speaks for, if any
public record Caller(String id, Set<Role> roles, @Nullable Constituency constituency, @Nullable String organisation,
        Set<String> scopes) {
    public Caller {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /// Reads a verified token. Unknown roles and constituencies give no permission.
    public static Caller from(Jwt token) {
        var roles = new LinkedHashSet<Role>();
        var claimed = token.getClaimAsStringList("roles");
        for (var role : Role.values()) {
            if (claimed != null && claimed.contains(role.claim())) {
                roles.add(role);
            }
        }
        var scope = token.getClaims().get("scope");
        var scopes = switch (scope) {
            case String text ->
                Set.of(Arrays.stream(text.split(" ")).filter(word -> !word.isBlank()).distinct().toArray(String[]::new));
            case List<?> list -> new LinkedHashSet<>(list.stream().map(String::valueOf).toList());
            case null, default -> Set.<String>of();
        };
        return new Caller(Objects.requireNonNull(token.getSubject(), "a verified token names its subject"), roles,
                constituency(token.getClaimAsString("constituency")),
                token.getClaimAsString("organisation"), scopes);
    }

    private static @Nullable Constituency constituency(@Nullable String claim) {
        return Arrays.stream(Constituency.values()).filter(value -> value.name().equals(claim)).findFirst().orElse(null);
    }

    /// Refuses everyone without the role.
    public Caller require(Role role) {
        if (!roles.contains(role)) {
            throw notYours();
        }
        return this;
    }

    /// Refuses every client without the scope.
    public Caller requireScope(String scope) {
        if (!scopes.contains(scope)) {
            throw notYours();
        }
        return this;
    }

    /// Refuses everyone who has neither the role nor the scope: people and partner organisations may both read.
    public Caller requireRoleOrScope(Role role, String scope) {
        if (!roles.contains(role) && !scopes.contains(scope)) {
            throw notYours();
        }
        return this;
    }

    /// The constituency of a participant; refuses everyone else.
    public Constituency participant() {
        require(Role.PARTICIPANT);
        if (constituency == null) {
            throw notYours();
        }
        return constituency;
    }

    /// With whose voice the caller speaks, wherever the constituencies decide something: by ballot, ranking, score, stance or
    /// approval. Refuses everyone else, and so whoever facilitates, also where they take part beside that: those who run the process
    /// have no vote in it.
    public Constituency voice() {
        var constituency = participant();
        if (roles.contains(Role.FACILITATOR)) {
            throw notYours();
        }
        return constituency;
    }

    /// The constituency of somebody who can vouch that a text is understood, or still means the same: those whom Easy Read is for,
    /// parent carers and young people. Neither professionals nor whoever facilitates can vouch on their behalf.
    public Constituency reader() {
        var constituency = voice();
        if (constituency == Constituency.PROFESSIONAL) {
            throw notYours();
        }
        return constituency;
    }

    /// The organisation that the caller speaks for; refuses who speaks for none.
    public String speaksFor() {
        if (organisation == null) {
            throw notYours();
        }
        return organisation;
    }

    private static RefusedException notYours() {
        return new RefusedException(new Refusal(RefusalCode.NOT_YOUR_ROLE, Map.of(), List.of(), null));
    }
}
