package org.coproduction.commissioning.panel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.accord.AccordEndpoint;
import org.coproduction.commissioning.accord.AccordView;
import org.coproduction.commissioning.minutes.Movers;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.coproduction.web.RefusedException;
import org.coproduction.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The moderation meeting: where pairs differ too much, a score is agreed; then each constituency's members agree to the whole.
@RestController
@RequestMapping("/api/commissioning/panel-rounds/{roundId}")
class ModerationEndpoint extends AccordEndpoint<PanelRound> {
    private final PanelRounds rounds;
    private final Clock clock;

    ModerationEndpoint(PanelRounds rounds, Clock clock) {
        super(rounds.store(), clock);
        this.rounds = rounds;
        this.clock = clock;
    }

    /// @param basedOn the version that its writer had read; 0 where there was none
    record Written(@Min(0) int basedOn, @NotNull @Size(max = PanelRound.MOST_BIDS
            * Terms.MOST_CRITERIA) List<@NotNull @Valid Agreed> marks) {}

    record Agreed(@NotNull @Size(max = Proposal.LONGEST_ID) String bidId,
            @NotNull @Size(max = Proposal.LONGEST_ID) String criterionId, @Min(0) @Max(Terms.LONGEST_SCALE) int points,
            @NotBlank @Size(max = 2000) String reason) {
        AgreedMark mark() {
            return new AgreedMark(bidId, new Mark(criterionId, points, reason.strip()));
        }

        static Agreed of(AgreedMark agreed) {
            return new Agreed(agreed.bidId(), agreed.mark().criterionId(), agreed.mark().points(), agreed.mark().reason());
        }
    }

    /// @param differences where an agreed score is needed
    /// @param judgements what every pair said, without who they are
    /// @param marks what was agreed on so far
    record Table(List<Point> differences, List<Said> judgements, List<Agreed> marks, AccordView.Body agreement) {}

    record Said(String bidId, List<Constituency> pair, List<SheetEndpoint.Points> marks) {}

    /// The judgements of all pairs side by side. For the panel and facilitators.
    @GetMapping("/moderation")
    Table read(@PathVariable UUID roundId, Caller caller) {
        var id = roundId.toString();
        var round = caller.roles().contains(Role.FACILITATOR) ? rounds.get(id).state() : rounds.asMember(id, caller);
        if (!(round instanceof Moderating moderating)) {
            throw new RefusedException(Refusal.of(RefusalCode.PANEL_NOT_MODERATING));
        }
        return new Table(moderating.differences(),
                moderating.judgements().stream().map(each -> new Said(each.bidId(), each.pair(),
                        each.marks().stream().map(SheetEndpoint.Points::of).toList())).toList(),
                moderating.agreed().stream().map(Agreed::of).toList(), AccordView.of(moderating.accord(), caller));
    }

    /// Writes down what the panel agreed on. What was agreed at the meeting, as the facilitator, who has no vote, wrote it down.
    @PutMapping("/moderation")
    ResponseEntity<Answer> write(@PathVariable UUID roundId, @Valid @RequestBody Written written, Caller caller,
            Command command) {
        var by = Movers.facilitator(caller);
        var marks = written.marks.stream().map(Agreed::mark).toList();
        var now = clock.instant();
        return Answer.of(
                rounds.change(roundId.toString(), command, round -> round.agreeOn(written.basedOn, marks, by, now)));
    }
}
