package org.coproduction.portal.facilitate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.coproduction.portal.api.Commissioning.Deciding;
import org.coproduction.portal.api.Commissioning.Funder;
import org.coproduction.portal.form.FieldException;
import org.coproduction.portal.form.Sent;
import org.jspecify.annotations.Nullable;

/// Who answers what the ballots recommend, as it is named on the form of a new round.
final class Decides {
    /// How many funders there is room for on a new form.
    static final int FUNDERS = 4;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_GROUNDS = 5000;

    private Decides() {
    }

    /// `null` where nothing of it is filled in.
    static @Nullable Deciding of(Sent sent, long potPence) {
        var funders = funders(sent);
        var until = sent.endOfAny("decidingUntil");
        if (funders.isEmpty() && until == null && sent.of("delegation").isEmpty() && sent.of("grounds").isEmpty()) {
            return null;
        }
        var delegation = sent.needed("delegation", LONGEST_NAME);
        var grounds = Stream.of(sent.needed("grounds", LONGEST_GROUNDS).split("\\R", -1)).map(String::strip)
                .filter(line -> !line.isEmpty()).toList();
        if (!funders.isEmpty() && funders.stream().mapToLong(Funder::sharePence).sum() != potPence) {
            throw new FieldException("deciding.funders", "facilitate.funders.sum");
        }
        return new Deciding(funders, until, delegation, grounds);
    }

    static int places(Sent sent) {
        return Math.max(FUNDERS, sent.places("funder-%d-body"));
    }

    private static List<Funder> funders(Sent sent) {
        var funders = new ArrayList<Funder>();
        for (var at = 0; at < places(sent); at++) {
            var body = "funder-" + at + "-body";
            var share = "funder-" + at + "-share";
            if (!sent.of(body).isEmpty() || !sent.of(share).isEmpty()) {
                funders.add(new Funder(sent.needed(body, LONGEST_NAME), sent.pence(share)));
            }
        }
        return funders;
    }
}
