package org.coproduction.commissioning.priority;

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
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.charter.VotingTime;
import org.coproduction.commissioning.accord.AccordView;
import org.coproduction.commissioning.minutes.Extended;
import org.coproduction.commissioning.minutes.Motions.People;
import org.coproduction.commissioning.minutes.Movers;
import org.coproduction.commissioning.minutes.PublicMove;
import org.coproduction.commissioning.round.BallotForm;
import org.coproduction.commissioning.round.Proposal;
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

/// Rounds of priorities: a facilitator opens them and writes their options, everybody may read them.
@RestController
@RequestMapping("/api/commissioning/priority-rounds")
class PriorityRoundEndpoint {
    private static final int LARGEST_PAGE = 100;
    private static final int EXPECTED_VOTERS = 500;

    private final PriorityRounds rounds;
    private final Clock clock;

    PriorityRoundEndpoint(PriorityRounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    /// @param places how many options one person can rank
    /// @param rankingUntil when ranking ends by itself
    /// @param agreementUntil until when the specification can be agreed; later than `rankingUntil`
    /// @param extensionDays by how many days ranking goes on, once, where too few of a group have ranked by then; 14 where left out
    record NewRound(@NotBlank @Size(max = 200) @NamesNobody String title, @NotBlank @Size(max = 2000) @NamesNobody String what,
            @NotBlank @Size(max = 200) @NamesNobody String where, @Min(1) @Max(BallotForm.MOST_PLACES) int places,
            @NotNull @Valid People quorums, @Nullable @Min(1) @Max(Terms.MOST_EXPECTED) Integer expectedVoters,
            @NotNull Instant rankingUntil, @NotNull Instant agreementUntil,
            @Nullable @Min(1) @Max(VotingTime.MOST_DAYS) Integer extensionDays) {
        Terms terms() {
            return new Terms(title.strip(), what.strip(), where.strip(), places,
                    quorums.quorums(),
                    expectedVoters == null ? EXPECTED_VOTERS : expectedVoters, rankingUntil, agreementUntil, extensionDays);
        }
    }

    record Written(@NotEmpty @Size(max = PriorityRound.MOST_OPTIONS) List<@NotNull @Valid NewOption> options) {}

    record NewOption(@NotNull @Pattern(regexp = Proposal.ID) String id, @NotBlank @Size(max = 300) @NamesNobody String title,
            @NotBlank @Size(max = 2000) @NamesNobody String summary, @Nullable @Size(max = 2000) @NamesNobody String easyRead) {
        Option option() {
            return new Option(id, title.strip(), summary.strip(), Objects.requireNonNullElse(easyRead, "").strip(), null);
        }
    }

    record Confirmations(
            @NotEmpty @Size(max = PriorityRound.MOST_OPTIONS) List<@NotNull @Valid Confirmation> confirmations) {}

    record Confirmation(@NotNull @Size(max = Proposal.LONGEST_ID) String optionId,
            @NotNull @Pattern(regexp = Proposal.WORDING) String wordingHash) {}

    record Cancelling(@NotBlank @Size(max = 2000) @NamesNobody String reason) {}

    record Page(List<Line> items, @Nullable String next) {}

    record Line(String id, String title, PriorityRound.Stage phase) {}

    /// @param agreementUntil later by as much as ranking was extended
    /// @param extension that ranking was extended; `null` where it was not
    record PublicRound(String id, String title, PriorityRound.Stage phase, String what, String where, int places, People quorums,
            Instant rankingUntil, Instant agreementUntil, int extensionDays, @Nullable Extended extension,
            List<PublicOption> options,
            @Nullable PublicSpecification specification, AccordView.@Nullable Settlement settlement,
            @Nullable PublicCancellation cancelled, List<PublicMove> moves) {}

    record PublicOption(String id, String title, String summary, String easyRead, String wordingHash,
            boolean easyReadConfirmed) {}

    /// @param version `null` once the round is settled
    record PublicSpecification(@Nullable Integer version, String text, String easyRead, boolean easyReadConfirmed,
            Instant writtenAt) {}

    record PublicCancellation(String reason, Instant at) {}

    /// Opens a priority round, in which people rank what matters. No money is awarded.
    @PutMapping("/{roundId}")
    ResponseEntity<Answer> open(@PathVariable UUID roundId, @Valid @RequestBody NewRound round, Caller caller, Command command) {
        var by = Movers.facilitator(caller);
        if (!round.agreementUntil.isAfter(round.rankingUntil)) {
            throw new RefusedException(Refusal.of(RefusalCode.INVALID_FIELD, "agreementUntil"));
        }
        return Answer.of(rounds.begin(roundId.toString(), command, round.terms(), by, clock.instant()));
    }

    /// Writes the options that can be ranked. All options at once, in place of those that were there.
    @PutMapping("/{roundId}/options")
    ResponseEntity<Answer> write(@PathVariable UUID roundId, @Valid @RequestBody Written written, Caller caller,
            Command command) {
        var by = Movers.facilitator(caller);
        var options = written.options.stream().map(NewOption::option).toList();
        return Answer.of(rounds.change(roundId.toString(), command, round -> round.write(options, by)));
    }

    /// Readers confirm that they understand the Easy Read versions. Readers are parent carers and young people, as for proposals.
    @PutMapping("/{roundId}/easy-read-confirmations")
    ResponseEntity<Answer> confirm(@PathVariable UUID roundId, @Valid @RequestBody Confirmations request, Caller caller,
            Command command) {
        caller.reader();
        var wordings = new HashMap<String, String>();
        request.confirmations.forEach(confirmation -> wordings.put(confirmation.optionId, confirmation.wordingHash));
        return Answer.of(rounds.change(roundId.toString(), command, round -> round.confirmEasyRead(wordings)));
    }

    /// Cancels the round with a reason, which is published. Until ranking has closed. What was ranked is erased.
    @PostMapping("/{roundId}/cancellation")
    ResponseEntity<Answer> cancel(@PathVariable UUID roundId, @Valid @RequestBody Cancelling cancelling, Caller caller,
            Command command) {
        var by = Movers.facilitator(caller);
        var now = clock.instant();
        return Answer.of(rounds.change(roundId.toString(), command, round -> round.cancel(cancelling.reason, by, now)));
    }

    /// Priority rounds, in pages.
    @GetMapping
    Page list(@RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "20") int limit) {
        var size = Math.clamp(limit, 1, LARGEST_PAGE);
        var found = rounds.list(after == null ? null : after.toString(), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        return new Page(page.stream()
                .map(each -> new Line(each.id(), each.state().terms().title(), each.state().stage())).toList(),
                found.size() > size ? page.getLast().id() : null);
    }

    /// A priority round, its options, and how far it has come.
    @GetMapping("/{roundId}")
    ResponseEntity<PublicRound> read(@PathVariable UUID roundId) {
        var found = rounds.get(roundId.toString());
        var round = found.state();
        var terms = round.terms();
        var options = round.options().stream().map(option -> new PublicOption(option.id(), option.title(), option.summary(),
                option.easyRead(), option.wording(), option.understood())).toList();
        return Answer.read(found.version(), new PublicRound(found.id(), terms.title(), round.stage(), terms.what(), terms.where(),
                terms.places(), People.of(terms.quorums()), round.rankingUntil(), round.agreementUntil(), terms.daysLonger(),
                round.minutes().extended(), options,
                specification(round), round instanceof Settled settled ? AccordView.Settlement.of(settled.outcome()) : null,
                round instanceof Cancelled cancelled
                        ? new PublicCancellation(cancelled.because().reason(), cancelled.because().at())
                        : null,
                PublicMove.all(round.minutes())));
    }

    private static @Nullable PublicSpecification specification(PriorityRound round) {
        var draft = round.specification();
        return draft == null
                ? null
                : new PublicSpecification(round instanceof Specifying specifying ? specifying.accord().version() : null,
                        draft.text(), draft.easyRead(), draft.confirmed(), draft.writtenAt());
    }
}
