package org.coproduction.portal.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.coproduction.portal.api.AwayException;
import org.coproduction.portal.api.Operations;
import org.jspecify.annotations.Nullable;

/// Four services, of which design has something parked, and delivery is away; they remember what they were told.
final class WatchedServices implements Operations {
    static final String POISON = "/commissioning/projects/0197a3c0-5e1d-7000-8000-000000000001#000000000003";
    static final String WAITING = "/commissioning/projects/2#000000000005";
    static final String RECORD = "commissioning.events-2@17";
    private static final Instant AT = Instant.parse("2027-03-03T14:05:30Z");

    final List<String> told = new ArrayList<>();

    static Flow flow(@Nullable Long behind, long unsentSeconds, List<Held> parked) {
        return new Flow(List.of(new Following("commissioning.events", behind)),
                new Unsent(unsentSeconds == 0 ? 0 : 2, unsentSeconds, AT), parked.size(), parked, List.of());
    }

    static List<Held> parked() {
        return List.of(
                new Held(POISON, "POISON", "commissioning", "commissioning.project-funded.v1", 3L, "IllegalStateException", 6,
                        AT, 4, null),
                new Held(WAITING, "GAP", "commissioning", "commissioning.award-varied.v1", 5L,
                        null, 0, AT, 0, 4L),
                new Held(RECORD, "UNREADABLE", null, null, null, "the envelope is incomplete", 1, AT, 0, null));
    }

    @Override
    public Flow flow(String service) {
        return switch (service) {
            case "design" -> new Flow(List.of(new Following("commissioning.events", null)), new Unsent(2, 40, AT), 7, parked(),
                    List.of(new Skipped("/commissioning/projects/1#000000000002", "commissioning.project-funded.v1", 2L,
                            "It came <b>twice</b>.", AT, null, false),
                            new Skipped("/commissioning/projects/3#000000000002", "commissioning.event-lost.v1", 2L,
                                    "The service that raised it declared it lost.", AT, null, true)));
            case "delivery" -> throw new AwayException("away");
            default -> flow(0L, 0, List.of());
        };
    }

    @Override
    public void sendAgain(String service, Which which) {
        told.add(service + ": send again " + which.id());
    }

    @Override
    public void declareLost(String service, Skip lost) {
        told.add(service + ": lost " + lost.id() + ", " + lost.reason());
    }

    @Override
    public void skip(String service, Skip skip) {
        told.add(service + ": skip " + skip.id() + ", " + skip.reason());
    }
}
