package org.coproduction.commissioning.count;

import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.round.Count;
import org.coproduction.commissioning.round.Round;
import org.coproduction.web.RefusedException;

/// What of a round's count may be told, for endpoints.
public final class PublishedCount {
    private PublishedCount() {
    }

    /// The count; refuses with `ROUND_NOT_COUNTED` until it is published.
    public static Count of(Round round) {
        var count = round.published();
        if (count == null) {
            throw new RefusedException(Refusal.of(RefusalCode.ROUND_NOT_COUNTED));
        }
        return count;
    }

    /// The same where the ballots are published too; refuses with `BALLOTS_WITHHELD` where they are not.
    public static Count withBallots(Round round) {
        var count = of(round);
        if (!count.ballotsMayBePublished()) {
            throw new RefusedException(Refusal.of(RefusalCode.BALLOTS_WITHHELD));
        }
        return count;
    }

    /// The part of a count under a heading, as a caller asks for it: empty for the whole of a round that has none.
    public static Count.Part under(String heading, Count count) {
        return count.under(heading)
                .orElseThrow(() -> new RefusedException(Refusal.of(RefusalCode.HEADING_UNKNOWN, "heading")));
    }

    /// Where something of a part of a count is found.
    public static String address(String roundId, String what, Count.Part part) {
        return "/api/commissioning/rounds/" + roundId + '/' + what
                + (part.heading().isEmpty() ? "" : "?heading=" + part.heading());
    }
}
