package org.coproduction.commissioning.verification;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// What a result says, as it says it.
///
/// @param satisfaction null for a rule that does not ask
/// @param parity null if every ballot weighs the same
record Claim(String rule, @Nullable String satisfaction, String completion, @Nullable String parity, String tieBreak,
        List<String> selected, List<String> order, String budget, String totalCost, long step, List<Round> rounds, List<Tie> ties,
        String inputHash) {
    record Round(String project, String price) {}

    record Tie(long round, List<String> between, String chosen) {}

    boolean raises() {
        return completion.startsWith("add1");
    }

    boolean fills() {
        return completion.equals("utilitarian") || completion.equals("add1u");
    }
}
