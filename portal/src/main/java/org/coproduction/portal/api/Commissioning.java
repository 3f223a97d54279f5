package org.coproduction.portal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// Co-commissioning's part of the API: what the portal reads and asks of it.
public interface Commissioning {
    /// @param next names the next page in `after`; `null` on the last
    record Rounds(List<RoundLine> items, @Nullable String next) {}

    record Round(String id, String title, String phase, String what, String where, String how, long potPence, Form ballot,
            Quorums quorums,
            @Nullable Instant votingOpenedAt, @Nullable Instant votingClosedAt, @Nullable Instant proposalsUntil,
            @Nullable Instant votingUntil, int extensionDays, @Nullable Extended extension, List<Proposal> proposals,
            List<SetAside> setAside, @Nullable Cancelled cancelled,
            List<Move> moves, List<Merged> merged, @Nullable Deciding deciding, List<String> decidedBy,
            Tolerance tolerance, List<Heading> headings, List<PreFunded> preFunded, CountedBy rule,
            CountedBy.@Nullable Lot lot, Reach reach) {
        /// What a heading is called; empty where there is none.
        public String heading(@Nullable String id) {
            return headings.stream().filter(each -> each.id.equals(id)).map(Heading::name).findFirst().orElse("");
        }

        public boolean reviewing() {
            return phase.equals("REVIEWING");
        }

        /// Whether readers can still say that they understand an Easy Read version.
        public boolean readable() {
            return phase.equals("COLLECTING") || reviewing();
        }

        public boolean voting() {
            return phase.equals("VOTING");
        }

        /// Whether there is a result.
        public boolean counted() {
            return List.of("RECOMMENDED", "QUORUM_NOT_MET", "RATIFIED", "CONCLUDED").contains(phase);
        }

        /// Whether people can still propose or vote.
        public boolean open() {
            return phase.equals("COLLECTING") || voting();
        }
    }

    /// How far the funder can change an award later without asking the groups.
    ///
    /// @param percent `null` where only pence count
    /// @param pence `null` where only the percentage counts
    record Tolerance(@Nullable Integer percent, @Nullable Long pence, int days) {}

    /// A part of the money, which is shared out by itself.
    ///
    /// @param toVotePence without what is pre-funded
    record Heading(String id, String name, long pence, long toVotePence) {}

    /// Paid out of the pot whatever people vote.
    ///
    /// @param heading id of the one that it is charged to, if there are any
    record PreFunded(String title, long pence, @Nullable String heading, String reason) {}

    /// How people vote.
    ///
    /// @param type `APPROVAL`, `POINTS` or `RANKED`
    record Form(String type, int mostChoices, @Nullable Integer points, boolean withinPot) {
        /// Whether its terms limit how many proposals one ballot can name; where they do not, the service names 500.
        public boolean limited() {
            return mostChoices < 500;
        }
    }

    /// A proposal that became a part of another.
    ///
    /// @param into id of the other
    record Merged(String title, String summary, String easyRead, String into) {}

    /// That the round moved on.
    ///
    /// @param by what moved it, such as `FACILITATOR` or `CLOCK`; two where it took both facilitators
    /// @param until where voting was extended, because of those who were `missing`
    record Move(String kind, Instant at, List<String> by, @Nullable String reason, @Nullable Instant until,
            List<String> missing) {}

    record Quorums(int parentCarers, int youngPeople, int professionals) {}

    /// @param reading how somebody vouched for the text as it is; `null` where nobody did
    /// @param comparable whether somebody can say that after a small edit it still means the same
    record Proposal(String id, String title, String summary, long costPence, String where, String easyRead,
            List<Medium> media, String wordingHash, boolean easyReadConfirmed, @Nullable Verdict feasibility,
            Stake interests, @Nullable String heading, String benefits, String route, List<String> localities,
            Comparing.@Nullable Reading reading, boolean comparable) {}

    /// Who would be paid; a person is never named.
    ///
    /// @param proposer the organisation that proposes; `null` where a person does
    record Stake(@Nullable String proposer, List<String> organisations, boolean proposerPaid) {}

    /// @param reason why it could not be carried out; `null` where it could
    record Verdict(boolean feasible, @Nullable Long pricePence, @Nullable String reason) {}

    /// What is not on the ballot, and why.
    record SetAside(String id, String title, String summary, String easyRead, String reason) {}

    record Cancelled(String reason, Instant at) {}

    record Feasibilities(List<Feasibility> verdicts) {}

    record Feasibility(String proposalId, boolean feasible, @Nullable Long pricePence, @Nullable String reason) {}

    /// Lies at another site, beside a text.
    ///
    /// @param kind `AUDIO`, `VIDEO` or `SYMBOLS`
    /// @param address begins with `https://`
    /// @param title what it is and who made it
    record Medium(String kind, String address, String title) {
        private static final String SCHEME = "https://";

        /// The other site, by its name.
        public String site() {
            return address.substring(Math.min(SCHEME.length(), address.length())).split("[/?#:]", 2)[0];
        }
    }

    /// What someone proposes.
    ///
    /// @param route how its money would go out; `null` where as that of the round
    record Proposing(String title, String summary, long costPence, String where, String easyRead, List<Medium> media,
            Interests interests, @Nullable String heading, String benefits, @Nullable String route, List<String> localities) {}

    /// What somebody declares with a proposal.
    record Interests(List<String> organisations, boolean proposerPaid) {}

    record Confirmation(String wordingHash) {}

    /// @param authority `null` in rounds whose terms did not name who decides
    record Ratifying(Decisions decisions, String reason, String easyRead, @Nullable Authority authority,
            boolean withoutAgreement) {}

    /// @param office never a person's name
    record Authority(String office, String delegation, String reference, LocalDate decidedOn) {}

    record Decisions(List<String> ratified, List<Decline> declined, List<Referral> referredBack) {}

    /// @param question what is asked of the constituencies
    record Referral(String proposalId, String question) {}

    /// Who answers what the ballots recommend.
    ///
    /// @param grounds the only ones on which they may decline
    record Deciding(List<Funder> funders, @Nullable Instant until, String delegation, List<String> grounds) {}

    record Funder(String body, long sharePence) {}

    record Decline(String proposalId, String ground) {}

    /// @param points of each of the choices, where ballots give points; else `null`
    /// @param helped who helped, by kind; `null` where nobody did or nothing was said
    record Choices(List<String> choices, @Nullable List<Integer> points, @Nullable String helped) {}

    /// @param points of each of the choices; empty where a ballot only approves
    /// @param channel by which it came
    /// @param counts false as long as a second facilitator has still to check it
    record Ballot(String receipt, String receiptHash, String nonce, List<String> choices, List<Integer> points, String channel,
            boolean counts) {}

    /// What makes a paper, a call or a word at a meeting the reader's own ballot.
    record OwnCode(String code) {}

    /// What someone votes on, in an order of their own.
    ///
    /// @param type `APPROVAL`, `POINTS` or `RANKED`
    /// @param mostChoices how many of them a ballot can name, or how many places a ranking has
    /// @param points how many a ballot shares out; `null` where it gives none
    /// @param withinPot whether what a ballot names must not cost more than the pot
    record BallotPaper(String type, int mostChoices, @Nullable Integer points, boolean withinPot, long potPence,
            List<OnPaper> proposals) {
        /// Whether fewer can be named than there are.
        public boolean limited() {
            return mostChoices < proposals.size();
        }
    }

    record OnPaper(String id) {}

    record ReceiptCheck(String receipt) {}

    /// @param gaveUpExtension whether a quorum was missed although voting was closed before its date
    record Result(boolean recommended, @Nullable Why refusal, boolean gaveUpExtension, String rule, int ruleVersion,
            String inputHash,
            boolean ballotsPublished,
            Map<String, @Nullable Integer> ballots, @Nullable Integer totalBallots, @Nullable Participation participation,
            List<Funded> selected,
            List<NotFunded> notSelected, long potPence, long totalCostPence, long remainingPence, List<Part> parts,
            Scrutinies.@Nullable Scrutiny scrutiny) {
        /// Whether the money was shared out under several headings.
        public boolean split() {
            return !parts.isEmpty() && parts.getFirst().heading != null;
        }
    }

    /// What was shared out by itself.
    ///
    /// @param heading its id; `null` where the round has none
    /// @param potPence what people voted on
    record Part(@Nullable String heading, String name, long potPence, long totalCostPence, long remainingPence) {}

    record Why(String plain, String easyRead) {}

    record Funded(String proposalId, String title, long costPence, @Nullable String heading,
            Map<String, @Nullable Integer> support) {}

    record NotFunded(String proposalId, String title, long costPence, String plain, @Nullable String heading,
            Map<String, @Nullable Integer> support) {}

    /// @param referredBack what can still be decided
    /// @param decisions of all bodies, oldest first
    record Awards(boolean founded, boolean coProduced, String ratifiedBy, String reason, List<Award> awards,
            List<Decline> declined, List<Referral> referredBack, List<BodyDecision> decisions) {}

    /// @param authority `null` where it was not asked
    record BodyDecision(String body, @Nullable Authority authority, String reason, String easyRead) {}

    record Award(String proposalId, String projectId) {}

    @GetExchange("/api/commissioning/rounds")
    Rounds rounds(@RequestParam(required = false) @Nullable String after);

    @GetExchange("/api/commissioning/rounds/{id}")
    Round round(@PathVariable String id);

    @GetExchange("/api/commissioning/rounds/{id}/result")
    Result result(@PathVariable String id);

    /// Refuses until the round is ratified.
    @GetExchange("/api/commissioning/rounds/{id}/awards")
    Awards awards(@PathVariable String id);

    @GetExchange("/api/commissioning/rounds/{id}/ballot-paper")
    BallotPaper ballotPaper(@PathVariable String id);

    @GetExchange("/api/commissioning/rounds/{id}/ballot")
    Ballot ballot(@PathVariable String id);

    @GetExchange("/api/commissioning/rounds/{id}/ballot/code")
    OwnCode ballotCode(@PathVariable String id);

    @PutExchange("/api/commissioning/rounds/{id}/ballot")
    Ballot cast(@PathVariable String id, @RequestBody Choices choices);

    @PutExchange("/api/commissioning/rounds/{id}/proposals/{proposal}")
    void propose(@PathVariable String id, @PathVariable String proposal, @RequestBody Proposing proposing);

    /// By a reader of Easy Read, for the wording that they read.
    @PutExchange("/api/commissioning/rounds/{id}/proposals/{proposal}/easy-read-confirmation")
    void confirmEasyRead(@PathVariable String id, @PathVariable String proposal, @RequestBody Confirmation confirmation);

    /// Whether proposals could be carried out; by a facilitator or the accountable body.
    @PutExchange("/api/commissioning/rounds/{id}/feasibility")
    void judge(@PathVariable String id, @RequestBody Feasibilities verdicts);

    @GetExchange("/api/commissioning/rounds/{id}/mergers")
    Mergers mergers(@PathVariable String id);

    /// By a facilitator or an author.
    @PutExchange("/api/commissioning/rounds/{id}/proposals/{proposal}/merger")
    void suggestMerger(@PathVariable String id, @PathVariable String proposal, @RequestBody Mergers.Suggested merger);

    /// By an author; with the last of them the two are one.
    @PutExchange("/api/commissioning/rounds/{id}/proposals/{proposal}/merger/consent")
    void agreeToMerger(@PathVariable String id, @PathVariable String proposal);

    /// Of whoever asks, and of nobody else.
    @GetExchange("/api/commissioning/rounds/{id}/interest")
    OwnInterest interest(@PathVariable String id);

    /// The person, or somebody close to them, would gain from the round.
    @PutExchange("/api/commissioning/rounds/{id}/interest")
    void declareInterest(@PathVariable String id);

    /// By the accountable body.
    @PostExchange("/api/commissioning/rounds/{id}/ratification")
    void ratify(@PathVariable String id, @RequestBody Ratifying ratifying, @RequestHeader("Idempotency-Key") String key);

    /// Finds the ballot with a receipt, or with its code, among those published.
    @PostExchange("/api/commissioning/rounds/{id}/receipt-checks")
    Inclusion check(@PathVariable String id, @RequestBody ReceiptCheck check);
}
