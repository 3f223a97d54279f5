package org.coproduction.portal.operations;

import java.util.Objects;
import org.coproduction.portal.api.AwayException;
import org.coproduction.portal.api.Operations;
import org.coproduction.portal.api.Operations.Flow;
import org.coproduction.portal.api.Operations.Following;
import org.jspecify.annotations.Nullable;

/// One service as operations staff watch it.
///
/// @param flow `null` where the service does not answer
public record Watched(String service, @Nullable Flow flow) {
    /// How it stands, the gravest first.
    public enum Standing {
        AWAY,
        PARKED,
        BROKER_AWAY,
        UNSENT,
        BEHIND,
        FLOWING
    }

    /// Events that are only just on their way are nothing to look at.
    private static final long LONG_UNSENT = 10;
    private static final long FAR_BEHIND = 100;

    static Watched of(String service, Operations operations) {
        try {
            return new Watched(service, operations.flow(service));
        } catch (AwayException _) {
            return new Watched(service, null);
        }
    }

    /// Where one of its parked events is seen to.
    public static String page(String service, String id) {
        return FlowPages.PAGE + '/' + service + "/parked-events/" + new EventId(id).address();
    }

    public Standing standing() {
        if (flow == null) {
            return Standing.AWAY;
        }
        if (!flow.parked().isEmpty()) {
            return Standing.PARKED;
        }
        if (flow.following().stream().anyMatch(each -> each.behind() == null)) {
            return Standing.BROKER_AWAY;
        }
        if (flow.unsent().oldestSeconds() > LONG_UNSENT) {
            return Standing.UNSENT;
        }
        return behind(flow) > FAR_BEHIND ? Standing.BEHIND : Standing.FLOWING;
    }

    private static long behind(Flow flow) {
        return flow.following().stream().map(Following::behind).filter(Objects::nonNull).mapToLong(Long::longValue).sum();
    }
}
