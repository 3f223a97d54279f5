package org.coproduction.commissioning.export;

import java.net.URI;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Whose money is published, as the 360Giving Data Standard names a funder.
///
/// @param id the funder's organisation identifier: a list code and the number in that list, such as `GB-LAE-BIR` (see <https://org-id.guide>)
/// @param name as it is published
/// @param grantPrefix what the id of each grant begins with: the publisher's prefix that 360Giving registered, `360G-…`
/// @param licence the address of the licence under which grants data is published
/// @param site where people find the portal, for links from the data to the pages; `null` leaves the links out
@ConfigurationProperties("coproduction.commissioning.funder")
public record FunderSettings(String id, String name, String grantPrefix, URI licence, @Nullable URI site) {
    /// The days in open data are those of London.
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Pattern PREFIX = Pattern.compile("360G-[A-Za-z0-9_-]+");

    public FunderSettings {
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

    /// The address of a page of the portal.
    @Nullable
    URI page(String path) {
        return site == null ? null : site.resolve(path);
    }
}
