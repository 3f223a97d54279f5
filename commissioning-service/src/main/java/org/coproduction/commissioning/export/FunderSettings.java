package org.coproduction.commissioning.export;

import java.net.URI;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;
import org.coproduction.commissioning.export.AwardedGrant.Organization;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Whose money is published, as the 360Giving Data Standard names a funder.
///
/// @param id the funder's organisation identifier: a list code and the number in that list, such as `GB-LAE-BIR` (see <https://org-id.guide>)
/// @param name as it is published
/// @param grantPrefix what the id of each grant begins with: the publisher's prefix that 360Giving registered, `360G-…`
/// @param licence the address of the licence under which grants data is published
/// @param bodies those whose money it can be, by the id under which each ratifies; a body that is not named here and gave the money alone is
///     the funder above, and one that shared it is published under an id of this publisher's own
/// @param site where people find the portal, for links from the data to the pages; `null` leaves the links out
@ConfigurationProperties("coproduction.commissioning.funder")
public record FunderSettings(String id, String name, String grantPrefix, URI licence, Map<String, Body> bodies,
        @Nullable URI site) {
    /// @param id its organisation identifier
    /// @param name as it is published
    public record Body(String id, String name) {}

    /// The days in open data are those of London.
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Pattern PREFIX = Pattern.compile("360G-[A-Za-z0-9_-]+");

    public FunderSettings {
        bodies = bodies == null ? Map.of() : Map.copyOf(bodies);
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("coproduction.commissioning.funder.id and .name say whose money it is");
        }
        if (!PREFIX.matcher(grantPrefix).matches()) {
            throw new IllegalArgumentException(
                    "coproduction.commissioning.funder.grant-prefix is not a prefix such as 360G-example: " + grantPrefix);
        }
        for (var address : new @Nullable URI[]{licence, site}) {
            if (address != null && address.getHost() == null) {
                throw new IllegalArgumentException("not an address like https://example.org: " + address);
            }
        }
    }

    /// A body as the standard names an organisation.
    ///
    /// @param alone whether it gave the money by itself
    Organization organization(String body, boolean alone) {
        var named = bodies.get(body);
        return named != null
                ? new Organization(named.id, named.name, null)
                : alone ? new Organization(id, name, null) : new Organization(grantPrefix + "-funder-" + body, body, null);
    }

    /// The address of a page of the portal.
    @Nullable
    URI page(String path) {
        return site == null ? null : site.resolve(path);
    }
}
