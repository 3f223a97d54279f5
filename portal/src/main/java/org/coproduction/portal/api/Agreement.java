package org.coproduction.portal.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far an agreement on something of which there are versions has come.
///
/// @param version of what is to be agreed; 0 while there is nothing yet
/// @param objections each no that stands in the way
/// @param yours the reader's own stance on the newest version
public record Agreement(int version, Instant closesAt, @Nullable Instant extendedUntil, @Nullable String outreach,
        List<Group> constituencies, List<Objection> objections, @Nullable Yours yours) {
    public Instant until() {
        return extendedUntil == null ? closesAt : extendedUntil;
    }

    /// @param raisedOn the version that it was said about
    public record Objection(int raisedOn, String reason, boolean yours) {
        /// It is worked in by the next version itself.
        public Design.@Nullable Integration integration() {
            return null;
        }
    }

    public record Yours(boolean agrees, String reason) {
        public boolean approves() {
            return agrees;
        }
    }

    /// What somebody says to the newest version.
    ///
    /// @param reason needed for a no
    public record Position(int version, boolean agrees, String reason) {}

    /// @param outreach what is done in that time to reach those who have not been heard
    public record Extending(Instant until, String outreach) {}

    public record Deciding(String reasons) {}

    /// What came of it.
    ///
    /// @param coProduced only where each constituency agreed
    /// @param missing those that had not taken part enough or had not agreed
    /// @param decidedBy the accountable body, where it went on without an agreement, with its reasons
    public record Settlement(boolean coProduced, Instant at, List<String> missing, @Nullable String decidedBy,
            @Nullable String reasons) {}
}
