package org.coproduction.commissioning.panel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.minutes.Matter;
import org.coproduction.commissioning.minutes.MotionAnswer;
import org.coproduction.commissioning.minutes.Motions;
import org.coproduction.commissioning.minutes.Movers;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What pairs give the bids. While they score, everybody sees their own sheets only, so that nobody is led by other pairs.
@RestController
@RequestMapping("/api/commissioning/panel-rounds/{roundId}")
class SheetEndpoint {
    private final PanelRounds rounds;
    private final Clock clock;

    SheetEndpoint(PanelRounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    record Written(@NotEmpty @Size(max = Terms.MOST_CRITERIA) List<@NotNull @Valid Points> marks) {}

    record Points(@NotNull @Size(max = Proposal.LONGEST_ID) String criterionId, @Min(0) @Max(Terms.LONGEST_SCALE) int points,
            @NotBlank @Size(max = 2000) String reason) {
        Mark mark() {
            return new Mark(criterionId, points, reason.strip());
        }

        static Points of(Mark mark) {
            return new Points(mark.criterionId(), mark.points(), mark.reason());
        }
    }

    record Confirmed(@Min(1) int version) {}

    record Sheets(List<OwnSheet> sheets) {}

    /// @param partner the constituency of the other one
    /// @param version 0 while nothing is written
    /// @param confirmedByYou, confirmedByPartner it counts once both have
    record OwnSheet(String bidId, Constituency partner, int version, List<Points> marks, boolean confirmedByYou,
            boolean confirmedByPartner) {
        static OwnSheet of(Sheet sheet, String person) {
            var partner = sheet.first().person().equals(person) ? sheet.second() : sheet.first();
            return new OwnSheet(sheet.bidId(), partner.constituency(), sheet.version(),
                    sheet.marks().stream().map(Points::of).toList(), sheet.confirmedBy().contains(person),
                    sheet.confirmedBy().contains(partner.person()));
        }
    }

    /// The caller's own score sheets.
    @GetMapping("/sheets")
    Sheets read(@PathVariable UUID roundId, Caller caller) {
        var round = rounds.asMember(roundId.toString(), caller);
        return new Sheets(round.sheetsSoFar().stream().filter(sheet -> sheet.isOf(caller.id()))
                .map(sheet -> OwnSheet.of(sheet, caller.id())).toList());
    }

    /// One of a pair writes what both give a bid on each criterion, with the reasons. The other one's confirmation lapses.
    @PutMapping("/sheets/{bidId}")
    ResponseEntity<Answer> write(@PathVariable UUID roundId, @PathVariable String bidId, @Valid @RequestBody Written written,
            Caller caller, Command command) {
        caller.voice();
        var marks = written.marks.stream().map(Points::mark).toList();
        return Answer.of(rounds.change(roundId.toString(), command, round -> round.write(caller.id(), bidId, marks)));
    }

    /// Confirms a score sheet. The other one of the pair says that the sheet, as they read it, is theirs too.
    @PutMapping("/sheets/{bidId}/confirmation")
    ResponseEntity<Answer> confirm(@PathVariable UUID roundId, @PathVariable String bidId,
            @Valid @RequestBody Confirmed confirmed, Caller caller, Command command) {
        caller.voice();
        return Answer.of(
                rounds.change(roundId.toString(), command, round -> round.confirm(caller.id(), bidId, confirmed.version)));
    }

    /// Ends the scoring and begins the moderation. Ends the scoring, once every sheet is confirmed by both of its pair.
    @PostMapping("/moderation")
    ResponseEntity<MotionAnswer.Body> moderate(@PathVariable UUID roundId,
            @Valid @RequestBody(required = false) Motions.@Nullable Asking asking, Caller caller, Command command) {
        var by = Movers.facilitator(caller);
        var now = clock.instant();
        return MotionAnswer.of(
                rounds.change(roundId.toString(), command, round -> round.moderate(by, Motions.Asking.reasonOf(asking), now)),
                rounds::minutes, new Matter.CloseVoting());
    }
}
