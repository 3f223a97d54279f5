package org.coproduction.commissioning.export;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.allocation.Weighting;
import org.coproduction.commissioning.channel.Participation;
import org.coproduction.commissioning.count.PublishedCount;
import org.coproduction.commissioning.minutes.PublicMove;
import org.coproduction.commissioning.round.BodyDecision;
import org.coproduction.commissioning.round.Count;
import org.coproduction.commissioning.round.PublicDeciding;
import org.coproduction.commissioning.round.PublicPreFunded;
import org.coproduction.commissioning.round.PublicScrutiny;
import org.coproduction.commissioning.round.Ratification;
import org.coproduction.commissioning.round.Round;
import org.coproduction.commissioning.round.Terms;
import org.jspecify.annotations.Nullable;

/// A round's whole decision in one document: on what terms, between what, by how many, counted how, with what outcome, decided by
/// whom and why, and how to count again. Numbers of people have gone through disclosure control, as in the result.
///
/// @param decision `null` until the accountable body has decided
/// @param moves how the round was run
/// @param scrutiny what scrutineers signed, in the place of the ballots; `null` where these are published
public record DecisionRecord(String roundId, Round.Stage phase, Named terms, Turnout turnout, Counting counting, Quorum quorum,
        List<DecidedProposal> proposals, List<LeftOff> leftOff, @Nullable Decided decision, List<PublicMove> moves,
        Checking check, @Nullable PublicScrutiny scrutiny) {
    public DecisionRecord {
        proposals = List.copyOf(proposals);
        leftOff = List.copyOf(leftOff);
        moves = List.copyOf(moves);
    }

    /// What was not on the ballot because it could not be carried out, and why.
    public record LeftOff(String proposalId, String title, String reason) {
        static List<LeftOff> all(Round round) {
            var poll = round.poll();
            return poll == null
                    ? List.of()
                    : poll.setAside().stream()
                            .map(each -> new LeftOff(each.proposal().id(), each.proposal().title(), each.reason())).toList();
        }
    }

    /// What was named before anybody proposed or voted.
    ///
    /// @param deciding who decides, by when, under which delegation and on which grounds; `null` where that was not named
    public record Named(String title, String what, String where, Terms.How how, long potPence, String currency,
            Map<Constituency, Integer> quorums, @Nullable PublicDeciding deciding, List<PublicPreFunded> preFunded) {
        static Named of(Terms terms) {
            return new Named(terms.title(), terms.what(), terms.where(), terms.how(), terms.pot().pence(), "GBP",
                    terms.quorums().needed(), PublicDeciding.of(terms.deciding()), PublicPreFunded.all(terms));
        }
    }

    /// Who voted, about; `null` where a number is not shown.
    ///
    /// @param closedAt of the poll
    /// @param participation by which channels ballots came and who helped, about; `null` where it may not be told
    public record Turnout(@Nullable Instant openedAt, @Nullable Instant closedAt, Map<Constituency, @Nullable Integer> ballots,
            @Nullable Integer total, Participation.@Nullable Published participation) {
        static Turnout of(Round round, Count count) {
            var poll = round.poll();
            var published = count.publishedTurnout();
            var ballots = new EnumMap<Constituency, @Nullable Integer>(Constituency.class);
            published.cells().forEach((constituency, cell) -> ballots.put(constituency, cell.about()));
            return new Turnout(poll == null ? null : poll.openedAt(), poll == null ? null : poll.closedAt(), ballots,
                    published.total().about(), count.publishedParticipation());
        }
    }

    /// @param rule the rule with its options and its version, on one line
    /// @param parity whether each constituency weighed the same
    /// @param inputHash SHA-256 of what was counted
    /// @param parts what was counted by itself: under each heading, or the whole
    /// @param ballotsRoot of the tree over the published ballots; `null` where they are withheld
    public record Counting(Instant at, String rule, String method, String satisfaction, String completion, boolean parity,
            int version, String inputHash, @Nullable String ballotsRoot, long totalCostPence, long remainingPence,
            List<Part> parts) {
        static Counting of(String roundId, Terms terms, Count count) {
            var rule = count.rule();
            return new Counting(count.at(), rule.name(), rule.id(), rule.satisfaction().id(), rule.completion().id(),
                    rule.weighting() == Weighting.PARITY, rule.version(), count.inputHash(), count.ballotsRoot(),
                    count.totalCost().pence(), terms.pot().minus(terms.split().charged()).minus(count.totalCost()).pence(),
                    count.parts().stream().map(part -> Part.of(roundId, terms, count, part)).toList());
        }
    }

    /// What was shared out by itself: under a heading, or the whole. What is left over of it stays there.
    ///
    /// @param heading its id; `null` where the round has none
    /// @param potPence what people voted on
    /// @param countInput the text whose SHA-256 is the input hash of this part; `null` where ballots are withheld
    /// @param election its ballots for independent software; `null` where ballots are withheld
    /// @param certificate where everything is found that is needed to check it
    public record Part(@Nullable String heading, String name, long potPence, long totalCostPence, long remainingPence,
            String inputHash, @Nullable String countInput, @Nullable String election,
            String certificate) {
        static Part of(String roundId, Terms terms, Count count, Count.Part part) {
            var allocation = part.allocation();
            var open = count.ballotsMayBePublished();
            return new Part(part.heading().isEmpty() ? null : part.heading(), terms.subPot(part.heading()).name(),
                    allocation.budget().pence(), allocation.totalCost().pence(), allocation.remaining().pence(),
                    count.inputHash(part), open ? PublishedCount.address(roundId, "count-input", part) : null,
                    open ? PublishedCount.address(roundId, "election.pb", part) : null,
                    PublishedCount.address(roundId, "certificate", part));
        }
    }

    /// @param missing the constituencies below their quorum
    /// @param plain what that means, in plain words
    public record Quorum(boolean met, List<Constituency> missing, String plain, String easyRead) {
        static Quorum of(Round round) {
            var missed = round.missed();
            if (missed == null) {
                return new Quorum(true, List.of(), "Enough people of each group voted, so the count recommends what to fund.",
                        "Enough people voted.");
            }
            var refusal = Refusal.of(RefusalCode.QUORUM_NOT_MET, missed.missing());
            return new Quorum(false, refusal.constituencies(), refusal.plain(), refusal.easyRead());
        }
    }

    /// @param coProduced false for ever if it was decided although a quorum was missed
    /// @param bodies what each of those whose money it is decided, by every decision, oldest first
    public record Decided(String decidedBy, String reason, Instant at, boolean coProduced, List<BodyDecision> bodies) {
        static @Nullable Decided of(@Nullable Ratification ratification) {
            return ratification == null
                    ? null
                    : new Decided(ratification.decidedBy(), ratification.reason(), ratification.at(),
                            ratification.outcome().coProduced(),
                            ratification.all().stream().flatMap(each -> each.bodies().stream()).toList());
        }
    }

    /// Where what was counted is found, to count it again.
    ///
    /// @param countInput the text whose SHA-256 is the input hash; `null` where ballots are withheld
    /// @param election the ballots for independent software; `null` where ballots are withheld, or each heading has its own
    /// @param ballots every ballot on a line, under the tree with the root; `null` where ballots are withheld
    public record Checking(String result, @Nullable String countInput, @Nullable String election, @Nullable String ballots,
            String plain, String easyRead) {
        static Checking of(String roundId, boolean published, boolean split) {
            var round = "/api/commissioning/rounds/" + roundId;
            return published
                    ? new Checking(round + "/result", round + "/count-input", split ? null : round + "/election.pb",
                            round + "/ballots",
                            "Take the ballots, which name nobody, and count them by the same rule: the result is the same. The"
                                    + " SHA-256 of the count's input is the input hash.",
                            "You can take the votes. You can count them again.")
                    : new Checking(round + "/result", null, null, null, Refusal.of(RefusalCode.BALLOTS_WITHHELD).plain(),
                            Refusal.of(RefusalCode.BALLOTS_WITHHELD).easyRead());
        }
    }

    static DecisionRecord of(String roundId, Round round, Count count, Instant now) {
        return new DecisionRecord(roundId, round.stage(), Named.of(round.terms()), Turnout.of(round, count),
                Counting.of(roundId, round.terms(), count),
                Quorum.of(round), DecidedProposal.all(round, count), LeftOff.all(round), Decided.of(round.decision()),
                PublicMove.all(round.minutes()), Checking.of(roundId, count.ballotsMayBePublished(),
                        !round.terms().split().headings().isEmpty()),
                PublicScrutiny.of(round, count, now));
    }
}
