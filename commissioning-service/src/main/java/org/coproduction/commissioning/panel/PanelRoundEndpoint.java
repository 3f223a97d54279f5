package org.coproduction.commissioning.panel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Quorums;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.accord.AccordView;
import org.coproduction.commissioning.minutes.Matter;
import org.coproduction.commissioning.minutes.MotionAnswer;
import org.coproduction.commissioning.minutes.Motions;
import org.coproduction.commissioning.minutes.Movers;
import org.coproduction.commissioning.minutes.PublicMove;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.commissioning.round.Terms.How;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Panels' rounds: a facilitator opens one and so publishes its criteria, everybody may read those.
@RestController
@RequestMapping("/api/commissioning/panel-rounds")
class PanelRoundEndpoint {
    private static final int LARGEST_PAGE = 100;

    private final PanelRounds rounds;
    private final Clock clock;

    PanelRoundEndpoint(PanelRounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    /// @param mostPoints the end of the scale for each criterion, which begins at 0
    /// @param tolerance by how many points pairs may differ on a criterion without a moderation
    /// @param quorums how many members each constituency has at least, and how many of them take part in the agreement
    record NewRound(@NotBlank @Size(max = 200) @NamesNobody String title, @NotBlank @Size(max = 2000) @NamesNobody String what,
            @NotBlank @Size(max = 200) @NamesNobody String where, @NotNull How how,
            @NotEmpty @Size(max = Terms.MOST_CRITERIA) List<@NotNull @Valid NewCriterion> criteria,
            @Min(1) @Max(Terms.LONGEST_SCALE) int mostPoints, @Min(0) @Max(Terms.LONGEST_SCALE) int tolerance,
            @NotNull @Valid People quorums, @NotNull Instant agreementUntil) {
        Terms terms() {
            if (criteria.stream().map(NewCriterion::id).distinct().count() < criteria.size()) {
                throw new RefusedException(Refusal.of(RefusalCode.INVALID_FIELD, "criteria"));
            }
            if (tolerance > mostPoints) {
                throw new RefusedException(Refusal.of(RefusalCode.INVALID_FIELD, "tolerance"));
            }
            return new Terms(title.strip(), what.strip(), where.strip(), how,
                    criteria.stream().map(NewCriterion::criterion).toList(), mostPoints, tolerance,
                    Quorums.of(quorums.parentCarers, quorums.youngPeople, quorums.professionals), agreementUntil);
        }
    }

    record NewCriterion(@NotNull @Pattern(regexp = Proposal.ID) String id, @NotBlank @Size(max = 200) @NamesNobody String title,
            @NotBlank @Size(max = 2000) @NamesNobody String text, @NotBlank @Size(max = 1000) @NamesNobody String easyRead,
            @Min(1) @Max(Criterion.HEAVIEST) int weight) {
        Criterion criterion() {
            return new Criterion(id, title.strip(), text.strip(), easyRead.strip(), weight);
        }
    }

    record People(@Min(Terms.FEWEST_MEMBERS) int parentCarers, @Min(Terms.FEWEST_MEMBERS) int youngPeople,
            @Min(Terms.FEWEST_MEMBERS) int professionals) {
        static People of(Quorums quorums) {
            return new People(quorums.of(Constituency.PARENT_CARER), quorums.of(Constituency.YOUNG_PERSON),
                    quorums.of(Constituency.PROFESSIONAL));
        }
    }

    record Cancelling(@NotBlank @Size(max = 2000) @NamesNobody String reason) {}

    record Page(List<Line> items, @Nullable String next) {}

    record Line(String id, String title, PanelRound.Stage phase) {}

    record PublicRound(String id, String title, PanelRound.Stage phase, String what, String where, How how,
            List<Criterion> criteria, int mostPoints, int tolerance, People quorums, Instant agreementUntil,
            AccordView.@Nullable Settlement settlement, @Nullable PublicCancellation cancelled, List<PublicMove> moves) {}

    record PublicCancellation(String reason, Instant at) {}

    /// Opens a panel round, and so publishes its criteria, their weights and the scale before any bid comes.
    @PutMapping("/{roundId}")
    ResponseEntity<Answer> open(@PathVariable UUID roundId, @Valid @RequestBody NewRound round, Caller caller, Command command) {
        var by = Movers.facilitator(caller);
        return Answer.of(rounds.begin(roundId.toString(), command, round.terms(), by, clock.instant()));
    }

    /// Ends the time for bids. No more bids are taken; the panel is put together.
    @PostMapping("/{roundId}/seating")
    ResponseEntity<MotionAnswer.Body> seat(@PathVariable UUID roundId,
            @Valid @RequestBody(required = false) Motions.@Nullable Asking asking, Caller caller, Command command) {
        var by = Movers.facilitator(caller);
        var now = clock.instant();
        return MotionAnswer.of(
                rounds.change(roundId.toString(), command, round -> round.seat(by, Motions.Asking.reasonOf(asking), now)),
                rounds::minutes, new Matter.CloseBids());
    }

    /// Begins the scoring. The panel is complete: every bid gets its pairs.
    @PostMapping("/{roundId}/scoring")
    ResponseEntity<MotionAnswer.Body> score(@PathVariable UUID roundId,
            @Valid @RequestBody(required = false) Motions.@Nullable Asking asking, Caller caller, Command command) {
        var by = Movers.facilitator(caller);
        var now = clock.instant();
        return MotionAnswer.of(
                rounds.change(roundId.toString(), command, round -> round.score(by, Motions.Asking.reasonOf(asking), now)),
                rounds::minutes, new Matter.OpenVoting());
    }

    /// Cancels the round with a reason, which is published.
    @PostMapping("/{roundId}/cancellation")
    ResponseEntity<Answer> cancel(@PathVariable UUID roundId, @Valid @RequestBody Cancelling cancelling, Caller caller,
            Command command) {
        var by = Movers.facilitator(caller);
        var now = clock.instant();
        return Answer.of(rounds.change(roundId.toString(), command, round -> round.cancel(cancelling.reason, by, now)));
    }

    /// Panel rounds, in pages.
    @GetMapping
    Page list(@RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "20") int limit) {
        var size = Math.clamp(limit, 1, LARGEST_PAGE);
        var found = rounds.list(after == null ? null : after.toString(), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        return new Page(page.stream()
                .map(each -> new Line(each.id(), each.state().terms().title(), each.state().stage())).toList(),
                found.size() > size ? page.getLast().id() : null);
    }

    /// A panel round, its criteria, and how far it has come.
    @GetMapping("/{roundId}")
    ResponseEntity<PublicRound> read(@PathVariable UUID roundId) {
        var found = rounds.get(roundId.toString());
        var round = found.state();
        var terms = round.terms();
        return Answer.read(found.version(), new PublicRound(found.id(), terms.title(), round.stage(), terms.what(), terms.where(),
                terms.how(), terms.criteria(), terms.mostPoints(), terms.tolerance(), People.of(terms.quorums()),
                terms.agreementUntil(), round instanceof Settled settled ? AccordView.Settlement.of(settled.outcome()) : null,
                round instanceof Cancelled cancelled
                        ? new PublicCancellation(cancelled.because().reason(), cancelled.because().at())
                        : null,
                PublicMove.all(round.minutes())));
    }
}
