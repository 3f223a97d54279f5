package org.coproduction.delivery.plan;

import org.coproduction.charter.Constituency;
import org.jspecify.annotations.Nullable;

/// Who leads an action: a constituency, and who of it has taken the action on.
///
/// @param organisation the organisation that is named, if one is
/// @param person opaque id of the participant who offered; never shown to anyone
public record Owner(Constituency constituency, @Nullable String organisation, @Nullable String person) {
    /// Whether anyone stands behind it. A constituency that somebody wrote into the plan owns nothing until one of its people
    /// offers or an organisation is named.
    public boolean named() {
        return organisation != null || person != null;
    }

    /// What remains once the work is over: nothing that leads to a person.
    Owner withoutPerson() {
        return new Owner(constituency, organisation, null);
    }
}
