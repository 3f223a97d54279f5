package org.coproduction.portal.facilitate;

import java.util.stream.Stream;
import org.coproduction.portal.api.Reach;
import org.coproduction.portal.api.Reach.Ages;
import org.coproduction.portal.api.Reach.Register;
import org.coproduction.portal.form.Sent;

/// For whom a round is and where, as it is named on the form of a new round. The fields have the names that the service knows.
final class Reaches {
    private static final int LONGEST_LOCALITIES = 5000;

    private Reaches() {
    }

    static Reach of(Sent sent) {
        var localities = Stream.of(sent.of("reach.localities", LONGEST_LOCALITIES).split("\\R", -1)).map(String::strip)
                .filter(line -> !line.isEmpty()).toList();
        return new Reach(new Ages(sent.number("reach.ages.from"), sent.number("reach.ages.to")), localities,
                new Register(sent.numberOfAny("reach.register.parentCarers"), sent.numberOfAny("reach.register.youngPeople"),
                        sent.numberOfAny("reach.register.professionals")));
    }
}
