package org.coproduction.portal.facilitate;

import java.util.ArrayList;
import java.util.List;
import org.coproduction.portal.api.Commissioning.PreFunded;
import org.coproduction.portal.form.Sent;

/// What is paid out of the pot whatever people vote, as it is named on the form of a new round.
final class Promised {
    /// How many of them there is room for on a new form.
    static final int PLACES = 3;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_HEADING = 40;

    private Promised() {
    }

    static int places(Sent sent) {
        return Math.max(PLACES, sent.places("promised-%d-title"));
    }

    static List<PreFunded> of(Sent sent) {
        var promised = new ArrayList<PreFunded>();
        for (var at = 0; at < places(sent); at++) {
            var title = "promised-" + at + "-title";
            var pence = "promised-" + at + "-pence";
            var part = "promised-" + at + "-part";
            var reason = "promised-" + at + "-reason";
            if (!sent.of(title).isEmpty() || !sent.of(pence).isEmpty() || !sent.of(reason).isEmpty()) {
                promised.add(new PreFunded(sent.needed(title, LONGEST_TITLE), sent.pence(pence),
                        sent.of(part).isEmpty() ? null : sent.of(part, LONGEST_HEADING), sent.needed(reason, LONGEST_REASON)));
            }
        }
        return promised;
    }
}
