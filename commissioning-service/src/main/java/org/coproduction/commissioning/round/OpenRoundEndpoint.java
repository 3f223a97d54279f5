package org.coproduction.commissioning.round;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Money;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.charter.VotingTime;
import org.coproduction.commissioning.minutes.Matter;
import org.coproduction.commissioning.minutes.MotionAnswer;
import org.coproduction.commissioning.minutes.Motions;
import org.coproduction.commissioning.minutes.Motions.People;
import org.coproduction.commissioning.minutes.Movers;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.coproduction.web.NamesNobody;
import org.coproduction.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Preparing a funding round: a facilitator writes its terms, and once both facilitators have opened it they stay as they are.
@RestController
@RequestMapping("/api/commissioning/rounds")
class OpenRoundEndpoint {
    private static final int EXPECTED_VOTERS = 3_000;
    private static final int LOT_BYTES = 16;

    private final Rounds rounds;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OpenRoundEndpoint(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    /// Writes the draft of a funding round with its terms: the pot in pence, what for, the quorums, how people vote and how it is counted.
    /// Until both facilitators have opened the round, other terms take the place of those of the draft, and what was asked for lapses; with
    /// `If-Match` only if nobody else edited it in the meantime.
    @PutMapping("/{roundId}")
    ResponseEntity<Answer> write(@PathVariable UUID roundId, @Valid @RequestBody NewRound round, Caller caller, Command command) {
        var by = Movers.facilitator(caller);
        round.check();
        return Answer.of(rounds.write(roundId.toString(), command, round.terms(drawLot()), by, clock.instant()));
    }

    /// The terms as they were written, with exact numbers, so that they can be changed in part and sent again. For facilitators only.
    @GetMapping("/{roundId}/terms")
    ResponseEntity<NewRound> terms(@PathVariable UUID roundId, Caller caller) {
        Movers.facilitator(caller);
        var found = rounds.get(roundId.toString());
        return Answer.read(found.version(), WrittenTerms.of(found.state().terms()));
    }

    /// Opens the round for proposals, which takes two facilitators: the first asks with a reason (202), the second agrees by asking the
    /// same (200). From here on the terms stay as they are.
    @PostMapping("/{roundId}/opening")
    ResponseEntity<MotionAnswer.Body> open(@PathVariable UUID roundId,
            @Valid @RequestBody(required = false) Motions.@Nullable Asking asking, Caller caller, Command command) {
        var by = Movers.facilitator(caller);
        var now = clock.instant();
        var reason = Motions.Asking.reasonOf(asking);
        return MotionAnswer.of(
                rounds.change(roundId.toString(), command, round -> Drafting.open(round, by, reason, now)),
                id -> rounds.get(id).state().minutes(), new Matter.OpenRound());
    }

    private String drawLot() {
        var lot = new byte[LOT_BYTES];
        random.nextBytes(lot);
        return HexFormat.of().formatHex(lot);
    }

    /// The terms of a round.
    ///
    /// @param votingUntil when voting ends; 90 days after it opened where it is left out
    /// @param extensionDays by how many days voting goes on, once, where too few of a group have voted by then; 14 where left out
    /// @param reach for whom and where; everybody up to 25 and anywhere where it is left out
    record NewRound(@NotBlank @Size(max = 200) @NamesNobody String title, @Min(1) @Max(Terms.LARGEST_POT) long potPence,
            @NotBlank @Size(max = 2000) @NamesNobody String what, @NotBlank @Size(max = 200) @NamesNobody String where,
            @NotNull Terms.How how,
            @NotNull @Valid People quorums, @Nullable @Min(1) @Max(Terms.MOST_EXPECTED) Integer expectedVoters,
            @Nullable @Valid Ballot ballot, @NotNull @Valid CountedBy.Body rule, @Nullable Instant proposalsUntil,
            @Nullable Instant votingUntil, @Nullable @Min(1) @Max(VotingTime.MOST_DAYS) Integer extensionDays,
            @Nullable @Valid Decides deciding, @Nullable @Valid Varies tolerance,
            @Nullable @Size(max = Split.MOST_HEADINGS) List<@NotNull @Valid NewHeading> headings,
            @Nullable @Size(max = Split.MOST_PRE_FUNDED) List<@NotNull @Valid NewPreFunded> preFunded,
            @Valid ForWhom.@Nullable Body reach) {
        BallotForm ballotForm() {
            return ballot == null ? BallotForm.APPROVAL : ballot.form();
        }

        /// @param lot that is drawn where the terms ask for one
        Terms terms(String lot) {
            return new Terms(title, new Money(potPence), what, where, how,
                    quorums.quorums(),
                    expectedVoters == null ? EXPECTED_VOTERS : expectedVoters,
                    ballotForm(), rule.satisfaction(), rule.completion(),
                    new Dates(proposalsUntil, votingUntil, extensionDays))
                    .decidedBy(deciding == null ? null : deciding.deciding())
                    .varied(tolerance == null ? Tolerance.USUAL : tolerance.tolerance()).split(split())
                    .countedBy(rule.counting(lot)).reaching(reach == null ? Reach.ANY : reach.reach());
        }

        /// How the pot is cut up; nobody checked yet whether that fits it.
        Split split() {
            return new Split(headings == null ? List.of() : headings.stream().map(NewHeading::heading).toList(),
                    preFunded == null ? List.of() : preFunded.stream().map(NewPreFunded::preFunded).toList());
        }

        /// Throws with the field at fault what bounds of single values do not say.
        void check() {
            if (how == Terms.How.CONTRACT) {
                throw new RefusedException(new Refusal(RefusalCode.CONTRACT_NOT_BY_BALLOT, Map.of(), List.of(), "how"));
            }
            require(ballotForm().type().countsBy(rule.satisfaction()), "rule.satisfaction");
            require(proposalsUntil == null || votingUntil == null || votingUntil.isAfter(proposalsUntil), "votingUntil");
            require(deciding == null || deciding.fits(potPence), "deciding.funders");
            require(headings == null || headings.stream().map(each -> each.id).distinct().count() == headings.size(), "headings");
            var pot = new Money(potPence);
            require(new Split(split().headings(), List.of()).fits(pot), "headings");
            require(split().fits(pot), "preFunded");
            require(reach == null || reach.agesInOrder(), "reach.ages");
            require(reach == null || reach.localitiesOnce(), "reach.localities");
            if (reach != null && !reach.reach().register().allows(quorums.quorums())) {
                throw new RefusedException(Refusal.of(RefusalCode.QUORUM_BEYOND_REGISTER, "quorums"));
            }
        }

        private static void require(boolean holds, String field) {
            if (!holds) {
                throw new RefusedException(Refusal.of(RefusalCode.INVALID_FIELD, field));
            }
        }
    }

    /// A part of the pot.
    record NewHeading(@NotNull @Pattern(regexp = Heading.ID) String id,
            @NotBlank @Size(max = Heading.LONGEST_NAME) @NamesNobody String name,
            @Min(1) @Max(Terms.LARGEST_POT) long pence) {
        Heading heading() {
            return new Heading(id, name.strip(), new Money(pence));
        }
    }

    /// Paid out of the pot before anything is counted.
    ///
    /// @param heading that it is charged to; `null` where the round has none
    record NewPreFunded(@NotBlank @Size(max = 300) @NamesNobody String title, @Min(1) @Max(Terms.LARGEST_POT) long pence,
            @Nullable @Size(max = 40) String heading, @NotBlank @Size(max = 1000) @NamesNobody String reason) {
        PreFunded preFunded() {
            return new PreFunded(title.strip(), new Money(pence), heading == null ? "" : heading, reason.strip());
        }
    }

    /// How far an award can be varied later by those whose money it is alone; what is left out is as usual.
    ///
    /// @param percent of what the constituencies last agreed to
    /// @param pence by how much at most
    /// @param days how long people can agree on what goes further
    record Varies(@Nullable @Min(0) @Max(100) Integer percent, @Nullable @Min(0) @Max(Terms.LARGEST_POT) Long pence,
            @Nullable @Min(1) @Max(Tolerance.MOST_DAYS) Integer days) {
        static Varies of(Tolerance tolerance) {
            return new Varies(tolerance.percent(), tolerance.atMost() == null ? null : tolerance.atMost().pence(),
                    tolerance.days());
        }

        Tolerance tolerance() {
            return Tolerance.of(percent, pence == null ? null : new Money(pence), days);
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

        /// As somebody writes it: without the limit that holds anyway.
        static Ballot written(BallotForm form) {
            var shown = of(form);
            return form.mostChoices() == BallotForm.mostOf(form.type())
                    ? new Ballot(shown.type, null, shown.points, shown.withinPot)
                    : shown;
        }

        BallotForm form() {
            return form(type, mostChoices, points, withinPot);
        }

        private static BallotForm form(BallotType type, @Nullable Integer mostChoices, @Nullable Integer points,
                @Nullable Boolean withinPot) {
            return new BallotForm(type, mostChoices == null ? BallotForm.mostOf(type) : mostChoices, points == null ? 0 : points,
                    Boolean.TRUE.equals(withinPot));
        }
    }

    /// Who answers what the ballots recommend.
    ///
    /// @param funders with their shares of the pot; any accountable body may answer where they are left out
    /// @param grounds the only ones on which they may decline
    record Decides(@Nullable @Size(max = Deciding.MOST_FUNDERS) List<@NotNull @Valid Funds> funders, @Nullable Instant until,
            @NotBlank @Size(max = 200) @NamesNobody String delegation,
            @NotEmpty @Size(max = Deciding.MOST_GROUNDS) List<@NotBlank @Size(max = 1000) @NamesNobody String> grounds) {
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

    record Funds(@NotBlank @Size(max = 200) @NamesNobody String body, @Min(1) @Max(Terms.LARGEST_POT) long sharePence) {}
}
