package org.coproduction.commissioning.journey;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.award.Origin;
import org.coproduction.commissioning.journey.JourneyEndpoint.Step;
import org.coproduction.commissioning.minutes.Extended;

/// How the story of a project tells that voting was extended, or could have been and was not.
final class VotedLonger {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private VotedLonger() {
    }

    /// @param gaveUp whether facilitators closed voting before its date although a quorum was missed; asked only where it was not extended
    static List<Step> steps(Origin.Ballots counted, BooleanSupplier gaveUp) {
        var extended = counted.extension();
        if (extended != null) {
            return List.of(new Step(extended.at(), words(extended)));
        }
        return counted.coProduced() || !gaveUp.getAsBoolean()
                ? List.of()
                : List.of(new Step(counted.outcome().at(),
                        "Voting was closed before its date, so it was not extended for those who were missing."));
    }

    private static String words(Extended extended) {
        var until = "Voting was extended until " + DAY.format(extended.until().atZone(LONDON));
        var because = extended.missing().isEmpty()
                ? "."
                : ", because too few of these had voted: " + Constituency.plain(extended.missing()) + ".";
        var outreach = extended.outreach().isEmpty()
                ? " What was done to reach more people was not recorded."
                : " What was done to reach more people: " + String.join(" ", extended.outreach());
        return until + because + outreach;
    }
}
