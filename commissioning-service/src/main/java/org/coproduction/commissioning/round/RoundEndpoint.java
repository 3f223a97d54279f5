package org.coproduction.commissioning.round;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Money;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.allocation.AllocationRule;
import org.coproduction.commissioning.allocation.Completion;
import org.coproduction.commissioning.allocation.Satisfaction;
import org.coproduction.commissioning.minutes.Motions.People;
import org.coproduction.commissioning.minutes.Movers;
import org.coproduction.commissioning.minutes.PublicMove;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.starter.Versioned;
import org.coproduction.web.Caller;
import org.coproduction.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Funding rounds: a facilitator opens them, everybody may read them.
@RestController
@RequestMapping("/api/commissioning/rounds")
class RoundEndpoint {
    private static final int LARGEST_PAGE = 100;
    private static final int EXPECTED_VOTERS = 3_000;

    private final Rounds rounds;
    private final Clock clock;

    RoundEndpoint(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    record NewRound(@NotBlank @Size(max = 200) String title, @Min(1) @Max(Terms.LARGEST_POT) long potPence,
            @NotBlank @Size(max = 2000) String what, @NotBlank @Size(max = 200) String where, @NotNull Terms.How how,
            @NotNull @Valid People quorums, @Nullable @Min(1) @Max(Terms.MOST_EXPECTED) Integer expectedVoters,
            @Nullable @Valid Ballot ballot, @NotNull @Valid Rule rule, @Nullable Instant proposalsUntil,
            @Nullable Instant votingUntil, @Nullable @Valid Decides deciding) {
        BallotForm ballotForm() {
            return ballot == null ? BallotForm.APPROVAL : ballot.form();
        }

        Terms terms() {
            return new Terms(title, new Money(potPence), what, where, how,
                    quorums.quorums(),
                    expectedVoters == null ? EXPECTED_VOTERS : expectedVoters,
                    ballotForm(), rule.satisfaction, rule.completion,
                    new Dates(proposalsUntil, votingUntil)).decidedBy(deciding == null ? null : deciding.deciding());
        }
    }

    /// How people vote; approval without a limit where it is left out.
    ///
    /// @param mostChoices how many proposals one ballot can name, or how many places a ranking has; `null` for no limit of its own
    /// @param points how many points one ballot shares out; only with `POINTS`
    /// @param withinPot whether what one ballot names must not cost more than the pot
    record Ballot(@NotNull BallotType type, @Nullable Integer mostChoices, @Nullable Integer points,
            @Nullable Boolean withinPot) {
        /// A form out of bounds is unreadable here, as any unknown word.
        Ballot {
            if (type != null) {
                form(type, mostChoices, points, withinPot);
            }
        }

        static Ballot of(BallotForm form) {
            return new Ballot(form.type(), form.mostChoices(), form.points() == 0 ? null : form.points(), form.withinPot());
        }

        BallotForm form() {
            return form(type, mostChoices, points, withinPot);
        }

        private static BallotForm form(BallotType type, @Nullable Integer mostChoices, @Nullable Integer points,
                @Nullable Boolean withinPot) {
            var most = type == BallotType.RANKED ? BallotForm.MOST_PLACES : Round.MOST_PROPOSALS;
            return new BallotForm(type, mostChoices == null ? most : mostChoices, points == null ? 0 : points,
                    Boolean.TRUE.equals(withinPot));
        }
    }

    /// Who answers what the ballots recommend.
    ///
    /// @param funders with their shares of the pot; any accountable body may answer where they are left out
    /// @param grounds the only ones on which they may decline
    record Decides(@Nullable @Size(max = Deciding.MOST_FUNDERS) List<@NotNull @Valid Funds> funders, @Nullable Instant until,
            @NotBlank @Size(max = 200) String delegation,
            @NotEmpty @Size(max = Deciding.MOST_GROUNDS) List<@NotBlank @Size(max = 1000) String> grounds) {
        Deciding deciding() {
            var all = funders == null ? List.<Funds>of() : funders;
            return new Deciding(
                    all.stream().map(each -> new Deciding.Funder(each.body.strip(), new Money(each.sharePence))).toList(),
                    until, delegation.strip(), grounds.stream().map(String::strip).toList());
        }

        /// Whether each is named once and the shares are the whole pot.
        boolean fits(long potPence) {
            return funders == null || funders.isEmpty()
                    || funders.stream().map(each -> each.body.strip()).distinct().count() == funders.size()
                            && funders.stream().mapToLong(each -> each.sharePence).sum() == potPence;
        }
    }

    record Funds(@NotBlank @Size(max = 200) String body, @Min(1) @Max(Terms.LARGEST_POT) long sharePence) {}

    record Rule(@NotNull Satisfaction satisfaction, @NotNull Completion completion) {
        /// What no round is counted with is unreadable here, as any other unknown word.
        Rule {
            if (satisfaction != null && completion != null) {
                AllocationRule.parity(satisfaction, completion);
            }
        }
    }

    record Page(List<Line> items, @Nullable String next) {}

    record Line(String id, String title, Round.Stage phase, long potPence) {}

    /// @param deciding who answers what the ballots recommend; `null` where the terms did not name it
    /// @param decidedBy those who have answered while others have still to
    record PublicRound(String id, String title, Round.Stage phase, String what, String where, Terms.How how, long potPence,
            String currency,
            Ballot ballot, Rule rule, String ruleName, boolean parity, People quorums, @Nullable Instant votingOpenedAt,
            @Nullable Instant votingClosedAt, @Nullable Instant proposalsUntil, @Nullable Instant votingUntil,
            List<PublicProposal> proposals, List<PublicSetAside> setAside, @Nullable PublicCancellation cancelled,
            List<PublicMove> moves, List<PublicMerged> merged,
            @Nullable PublicDeciding deciding, List<String> decidedBy) {}

    /// A proposal that became a part of another.
    ///
    /// @param into id of the other
    record PublicMerged(String id, String title, String summary, String easyRead, String into, PublicStake interests) {
        static PublicMerged of(Mergers.Gone gone) {
            return new PublicMerged(gone.proposal().id(), gone.proposal().title(), gone.proposal().summary(),
                    gone.proposal().easyRead(), gone.into(), PublicStake.of(gone.proposal().stake()));
        }
    }

    record PublicProposal(String id, String title, String summary, long costPence, String where, String easyRead,
            List<Beside> media, String wordingHash, boolean easyReadConfirmed, @Nullable PublicVerdict feasibility,
            PublicStake interests) {}

    /// Who would be paid; a person is never named.
    ///
    /// @param proposer the organisation that proposes; `null` where a person does
    record PublicStake(@Nullable String proposer, List<String> organisations, boolean proposerPaid) {
        static PublicStake of(Stake stake) {
            return new PublicStake(stake.proposer(), stake.organisations(), stake.proposerPaid());
        }
    }

    /// @param reason why it could not be carried out; `null` where it could
    record PublicVerdict(boolean feasible, @Nullable Long pricePence, @Nullable String reason) {
        static @Nullable PublicVerdict of(@Nullable Verdict verdict) {
            return switch (verdict) {
                case null -> null;
                case Verdict.Feasible(var price) -> new PublicVerdict(true, price.pence(), null);
                case Verdict.Unfeasible(var reason) -> new PublicVerdict(false, null, reason);
            };
        }
    }

    /// What is not on the ballot, and why.
    record PublicSetAside(String id, String title, String summary, String easyRead, String reason) {}

    record PublicCancellation(String reason, Instant at) {}

    record Cancelling(@NotBlank @Size(max = 2000) String reason) {}

    record Beside(Medium.Kind kind, String address, String title) {
        static Beside of(Medium medium) {
            return new Beside(medium.kind(), medium.address(), medium.title());
        }
    }

    @PutMapping("/{roundId}")
    ResponseEntity<Answer> open(@PathVariable UUID roundId, @Valid @RequestBody NewRound round, Caller caller, Command command) {
        var by = Movers.facilitator(caller);
        if (round.how == Terms.How.CONTRACT) {
            throw new RefusedException(new Refusal(RefusalCode.CONTRACT_NOT_BY_BALLOT, Map.of(), List.of(), "how"));
        }
        if (!round.ballotForm().type().countsBy(round.rule.satisfaction)) {
            throw new RefusedException(Refusal.of(RefusalCode.INVALID_FIELD, "rule.satisfaction"));
        }
        if (round.proposalsUntil != null && round.votingUntil != null && !round.votingUntil.isAfter(round.proposalsUntil)) {
            throw new RefusedException(Refusal.of(RefusalCode.INVALID_FIELD, "votingUntil"));
        }
        if (round.deciding != null && !round.deciding.fits(round.potPence)) {
            throw new RefusedException(Refusal.of(RefusalCode.INVALID_FIELD, "deciding.funders"));
        }
        return Answer.of(rounds.begin(roundId.toString(), command, round.terms(), by, clock.instant()));
    }

    /// From here on no new proposals are taken, and each is checked for whether it could be carried out.
    @PostMapping("/{roundId}/review")
    ResponseEntity<Answer> review(@PathVariable UUID roundId, Caller caller, Command command) {
        var by = Movers.facilitator(caller);
        var now = clock.instant();
        return Answer.of(rounds.change(roundId.toString(), command, round -> round.review(by, now)));
    }

    /// Until voting has closed. What was cast online is erased.
    @PostMapping("/{roundId}/cancellation")
    ResponseEntity<Answer> cancel(@PathVariable UUID roundId, @Valid @RequestBody Cancelling cancelling, Caller caller,
            Command command) {
        var by = Movers.facilitator(caller);
        var now = clock.instant();
        return Answer.of(rounds.change(roundId.toString(), command, round -> round.cancel(cancelling.reason, by, now)));
    }

    @GetMapping
    Page list(@RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "20") int limit) {
        var size = Math.clamp(limit, 1, LARGEST_PAGE);
        var found = rounds.list(after == null ? null : after.toString(), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        return new Page(page.stream().map(RoundEndpoint::line).toList(), found.size() > size ? page.getLast().id() : null);
    }

    @GetMapping("/{roundId}")
    ResponseEntity<PublicRound> read(@PathVariable UUID roundId) {
        var found = rounds.get(roundId.toString());
        var round = found.state();
        var terms = round.terms();
        var poll = round.poll();
        var proposals = round.proposals().stream()
                .map(proposal -> new PublicProposal(proposal.id(), proposal.title(), proposal.summary(), proposal.cost().pence(),
                        proposal.where().isBlank() ? terms.where() : proposal.where(), proposal.easyRead(),
                        proposal.media().stream().map(Beside::of).toList(), proposal.wording(), proposal.understood(),
                        PublicVerdict.of(round.verdicts().get(proposal.id())), PublicStake.of(proposal.stake())))
                .toList();
        var setAside = poll == null
                ? List.<PublicSetAside>of()
                : poll.setAside().stream()
                        .map(each -> new PublicSetAside(each.proposal().id(), each.proposal().title(), each.proposal().summary(),
                                each.proposal().easyRead(), each.reason()))
                        .toList();
        var because = round.cancelledBecause();
        return Answer.read(found.version(), new PublicRound(found.id(), terms.title(), round.stage(), terms.what(), terms.where(),
                terms.how(), terms.pot().pence(), "GBP", Ballot.of(terms.ballot()),
                new Rule(terms.satisfaction(), terms.completion()), terms.rule().name(),
                true,
                People.of(terms.quorums()), poll == null ? null : poll.openedAt(), poll == null ? null : poll.closedAt(),
                terms.dates().proposalsUntil(), terms.dates().votingUntil(), proposals, setAside,
                because == null ? null : new PublicCancellation(because.reason(), because.at()), PublicMove.all(round.minutes()),
                round.kept().mergers().gone().stream().map(PublicMerged::of).toList(), PublicDeciding.of(terms.deciding()),
                round.decidedSoFar().stream().map(BodyDecision::body).toList()));
    }

    private static Line line(Versioned<Round> found) {
        var terms = found.state().terms();
        return new Line(found.id(), terms.title(), found.state().stage(), terms.pot().pence());
    }
}
