package org.coproduction.charter;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// A gate of which nobody is told how it stands until it has ended: people vote or rank until its date, and their quorums are
/// looked at when that has come. Where one is not reached, voting goes on by itself, once, so that those who are missing can be
/// reached; at the second date it is over whatever came. Unlike a [Gate], it stays open from its date on until somebody looks, so
/// that what was cast meanwhile counts.
///
/// ```java
/// switch (time.at(now, quorums, tookPart, 14)) {
///     case VotingStep.Extended(var until, var missing) -> …  // names who is missing, and never how many took part
///     case VotingStep.Over() -> …                            // close, seal and count
///     case VotingStep.StillOpen() -> …
/// }
/// ```
///
/// @param closesAt the first date
/// @param extendedUntil the second, once there is one
public record VotingTime(Instant closesAt, @Nullable Instant extendedUntil) {
    /// By how many days voting is extended where nothing else was named.
    public static final int USUAL_DAYS = 14;
    /// By how many days it can be extended by itself at most.
    public static final int MOST_DAYS = 90;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration A_WHILE = Duration.ofHours(1);

    public VotingTime {
        if (extendedUntil != null && !extendedUntil.isAfter(closesAt)) {
            throw new IllegalArgumentException("an extension ends later than the first date");
        }
    }

    /// The moment from which voting is to be closed, or extended.
    public Instant endsAt() {
        return extendedUntil == null ? closesAt : extendedUntil;
    }

    /// Moves the end before it has come, for the one time that it can be moved. Refuses like [Gate#extend].
    ///
    /// @param outreach what is done in that time to reach those who are missing
    public VotingStep extend(Instant until, String outreach, Instant now) {
        var refused = Extension.refused(extendedUntil != null, now.isBefore(endsAt()), closesAt, until, outreach);
        if (refused != null) {
            return new VotingStep.Refused(Refusal.of(refused));
        }
        return until.isAfter(now.plus(Extension.LONGEST))
                ? new VotingStep.Refused(Refusal.of(RefusalCode.INVALID_FIELD, "until"))
                : new VotingStep.Extended(until, List.of());
    }

    /// What is to be done now.
    ///
    /// @param tookPart how many took part so far, of whom none can be taken away any more
    /// @param days by how many the end is moved where a quorum is not reached, to the same hour in London
    public VotingStep at(Instant now, Quorums quorums, Map<Constituency, Integer> tookPart, int days) {
        if (now.isBefore(endsAt())) {
            return new VotingStep.StillOpen();
        }
        var missing = ParityGate.missing(quorums, new Voices(tookPart, tookPart));
        return extendedUntil != null || missing.isEmpty()
                ? new VotingStep.Over()
                : new VotingStep.Extended(later(days, now), missing);
    }

    /// Whoever looks late because nothing ran for a while gives the whole time from then on.
    private Instant later(int days, Instant now) {
        var from = now.isAfter(closesAt.plus(A_WHILE)) ? now : closesAt;
        return from.atZone(LONDON).plusDays(days).toInstant();
    }
}
