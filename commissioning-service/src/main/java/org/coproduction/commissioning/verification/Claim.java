package org.coproduction.commissioning.verification;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// What a result says, as it says it.
///
/// @param satisfaction null for a rule that does not ask
/// @param parity null if every ballot weighs the same
/// @param ofRound what the certificate of a funding round says beside; null in the result of a file
record Claim(String rule, @Nullable String satisfaction, String completion, @Nullable String parity, String tieBreak,
        List<String> selected, List<String> order, String budget, String totalCost, long step, List<Round> rounds, List<Tie> ties,
        String inputHash, @Nullable OfRound ofRound) {
    record Round(String project, String price) {}

    record Tie(long round, List<String> between, String chosen) {}

    /// @param version of the rule
    /// @param lot that broke ties; `null` where none was drawn
    /// @param remaining what is left over
    record OfRound(long version, @Nullable String lot, String remaining, List<Purse> payments) {}

    /// What equal ballots of one electorate had and paid together.
    record Purse(String electorate, List<String> choices, List<Long> points, long ballots, String had, List<Paid> paid) {}

    record Paid(String project, String amount) {}

    boolean raises() {
        return completion.startsWith("add1");
    }

    boolean fills() {
        return completion.equals("utilitarian") || completion.equals("add1u");
    }
}
