package org.coproduction.delivery.plan;

import org.coproduction.charter.Constituency;
import org.jspecify.annotations.Nullable;

/// Who leads an action: a constituency, and who of it has taken the action on.
///
/// @param organisation the organisation that was written into the plan, if one was
/// @param person opaque id of the participant who offered; never shown to anyone
/// @param personsOrganisation the organisation for which that participant offered, if for one; it stands behind the action as
///        long as the offer does
public record Owner(Constituency constituency, @Nullable String organisation, @Nullable String person,
        @Nullable String personsOrganisation) {
    /// A constituency, and the organisation of it that leads, if one is known.
    static Owner of(Constituency constituency, @Nullable String organisation) {
        return new Owner(constituency, organisation, null, null);
    }

    static Owner offering(Constituency constituency, String person, @Nullable String personsOrganisation) {
        return new Owner(constituency, null, person, personsOrganisation);
    }

    /// Whether anyone stands behind it. A constituency that somebody wrote into the plan owns nothing until one of its people
    /// offers or an organisation is named.
    public boolean named() {
        return organisation != null || person != null;
    }

    /// The organisation that people see beside the action.
    @Nullable
    String shownOrganisation() {
        return organisation == null ? personsOrganisation : organisation;
    }

    /// This owner, and the person of `offer` with them.
    Owner joinedBy(Owner offer) {
        return new Owner(constituency, organisation, offer.person, offer.personsOrganisation);
    }

    /// What remains when the offer is taken back: what stood there without it.
    Owner withoutOffer() {
        return of(constituency, organisation);
    }

    /// What remains once the work is over: nothing that leads to a person.
    Owner withoutPerson() {
        return of(constituency, shownOrganisation());
    }
}
