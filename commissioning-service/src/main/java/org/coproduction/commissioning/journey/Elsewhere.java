package org.coproduction.commissioning.journey;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.coproduction.commissioning.award.Grant;
import org.coproduction.commissioning.award.Origin;
import org.coproduction.commissioning.journey.JourneyEndpoint.Step;

/// How the story of a project is told that did not begin with a round: what was not co-produced is named as such, for ever, and is
/// never a gap.
final class Elsewhere {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Elsewhere() {
    }

    /// The service of the first C that is co-produced.
    static String startedAt(Origin origin) {
        return switch (origin) {
            case Origin.Ballots _ -> "commissioning";
            case Origin.Elsewhere elsewhere -> switch (elsewhere.startsAt()) {
                case DESIGN -> "design";
                case DELIVERY -> "delivery";
                case ASSESSMENT -> "assessment";
            };
        };
    }

    static String summary(Grant grant, Origin.Elsewhere origin) {
        var what = switch (origin.kind()) {
            case EARLIER_DECISION -> "an earlier decision of " + origin.decidedBy();
            case EXISTING_SERVICE -> "a service of " + origin.decidedBy() + " that was there already";
        };
        return "%s was not co-commissioned: it rests on %s, with %s. Co-production begins with the %s."
                .formatted(grant.title(), what, grant.amount(), startedAt(origin));
    }

    static List<Step> steps(Grant grant, Origin.Elsewhere origin) {
        var decided = origin.decidedOn().atTime(LocalTime.MIN).atZone(LONDON).toInstant();
        return List.of(
                new Step(decided, "%s decided on it, and families had no part in that (reference %s). Why: %s"
                        .formatted(origin.decidedBy(), origin.reference(), origin.reason())),
                new Step(grant.ratifiedAt(), "%s recorded the decision of %s here, and co-production began with the %s."
                        .formatted(String.join(" and ", grant.funders()), DAY.format(origin.decidedOn()), startedAt(origin))));
    }
}
