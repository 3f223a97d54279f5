package org.coproduction.portal.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.coproduction.portal.api.Commissioning.BodyDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/// The records of what rounds decided, which everybody may read.
public interface DecisionRecords {
    /// @param decision `null` until the accountable body has decided
    record DecisionRecord(String roundId, Terms terms, Turnout turnout, Counting counting, Quorum quorum,
            List<Proposal> proposals, List<LeftOff> leftOff, @Nullable Decision decision, List<Commissioning.Move> moves,
            Check check, Scrutinies.@Nullable Scrutiny scrutiny) {}

    /// What was not on the ballot because it could not be carried out, and why.
    record LeftOff(String title, String reason) {}

    /// @param how `GRANT` or `IN_HOUSE`
    /// @param quorums by constituency
    record Terms(String title, String what, String where, String how, long potPence, Map<String, Integer> quorums,
            List<Commissioning.PreFunded> preFunded) {}

    /// @param ballots about how many, by constituency; `null` where a number is not shown
    /// @param participation how they took part; `null` where that may not be told
    record Turnout(Instant openedAt, Instant closedAt, Map<String, @Nullable Integer> ballots,
            @Nullable Participation participation) {}

    /// @param rule the rule with its options and its version, on one line
    /// @param satisfaction `cost` or `cardinality`
    /// @param completion `none`, `utilitarian` or `add1`
    record Counting(Instant at, String rule, String method, String satisfaction, String completion, String tieBreak, int version,
            String inputHash,
            long remainingPence, List<Part> parts) {}

    /// What was shared out by itself.
    ///
    /// @param heading its id; `null` where the round has none
    /// @param election its ballots for independent software; `null` where the ballots are withheld
    /// @param certificate where everything is found that is needed to check it
    record Part(@Nullable String heading, String name, long potPence, long totalCostPence, long remainingPence,
            @Nullable String election, String certificate) {}

    /// @param extension `null` where voting was not extended
    /// @param gaveUpExtension whether a quorum was missed although voting was closed before its date
    record Quorum(boolean met, @Nullable Extended extension, boolean gaveUpExtension, String plain,
            String easyRead) {}

    /// @param came `FUNDED`, `DECLINED`, `REFERRED_BACK`, `UNDECIDED` or `NOT_SELECTED`
    /// @param reason why the ballots do not select it, as a code
    /// @param because of a declined one, the ground
    record Proposal(String id, String title, long costPence, String came, @Nullable String reason, @Nullable String because,
            @Nullable String projectId) {}

    /// @param bodies what each of those whose money it is decided, oldest first
    record Decision(String decidedBy, String reason, Instant at, boolean coProduced, List<BodyDecision> bodies) {}

    /// Where what was counted is found; `null` where the ballots are withheld.
    record Check(@Nullable String countInput, @Nullable String election) {}

    /// Refuses until the ballots are counted.
    @GetExchange("/api/commissioning/rounds/{id}/decision-record")
    DecisionRecord of(@PathVariable String id);
}
