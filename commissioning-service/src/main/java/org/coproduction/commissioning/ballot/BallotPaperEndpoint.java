package org.coproduction.commissioning.ballot;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.charter.Sha256;
import org.coproduction.commissioning.round.BallotPaper;
import org.coproduction.commissioning.round.BallotType;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.web.Caller;
import org.coproduction.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What someone votes on, in an order of their own: what stands first on a list is chosen more often, so the lists of different people
/// begin differently. The same person always finds the same order.
@RestController
class BallotPaperEndpoint {
    private final Rounds rounds;

    BallotPaperEndpoint(Rounds rounds) {
        this.rounds = rounds;
    }

    /// @param mostChoices how many of them one ballot can name, or how many places a ranking has
    /// @param points how many one ballot shares out; `null` where it gives none
    /// @param withinPot whether what one ballot names must not cost more than the pot, or under a heading than what there is for it
    record Paper(BallotType type, int mostChoices, @Nullable Integer points, boolean withinPot, long potPence,
            List<Choice> proposals, List<Heading> headings) {}

    /// @param heading id of the one that it stands under; `null` where the round has none
    record Choice(String id, String title, long costPence, @Nullable String heading) {}

    /// @param potPence what there is for what stands under it
    record Heading(String id, String name, long potPence) {}

    /// What the caller votes on, in an order of their own, and how many choices or points a ballot has.
    @GetMapping("/api/commissioning/rounds/{roundId}/ballot-paper")
    Paper paper(@PathVariable UUID roundId, Caller caller) {
        caller.participant();
        var round = rounds.get(roundId.toString()).state();
        if (round.poll() == null) {
            throw new RefusedException(Refusal.of(RefusalCode.ROUND_NOT_VOTING));
        }
        var paper = BallotPaper.of(round);
        var form = paper.form();
        return new Paper(form.type(), Math.min(form.mostChoices(), round.proposals().size()),
                form.points() == 0 ? null : form.points(), form.withinPot(), paper.pot().pence(),
                round.proposals().stream().sorted(orderOf(roundId, caller.id()))
                        .map(proposal -> new Choice(proposal.id(), proposal.title(), proposal.cost().pence(),
                                proposal.heading().isEmpty() ? null : proposal.heading()))
                        .toList(),
                round.terms().subPots().stream().filter(part -> !part.heading().isEmpty())
                        .map(part -> new Heading(part.heading(), part.name(), part.amount().pence())).toList());
    }

    private static Comparator<Proposal> orderOf(UUID roundId, String person) {
        return Comparator.comparing(proposal -> Sha256.hex(person + '\n' + roundId + '\n' + proposal.id()));
    }
}
