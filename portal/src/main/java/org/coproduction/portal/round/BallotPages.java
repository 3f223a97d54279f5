package org.coproduction.portal.round;

import java.util.Set;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Commissioning.Ballot;
import org.coproduction.portal.api.Commissioning.Choices;
import org.coproduction.portal.api.RefusalException;
import org.coproduction.portal.form.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Voting: one's own ballot, which can be replaced until the close, and its receipt.
@Controller
@For(Who.PARTICIPANTS)
public final class BallotPages {
    private final Commissioning commissioning;

    BallotPages(Commissioning commissioning) {
        this.commissioning = commissioning;
    }

    @GetMapping("/rounds/{roundId}/ballot")
    String ballot(@PathVariable UUID roundId, Model model) {
        var cast = cast(roundId);
        return form(roundId, cast == null ? Set.of() : Set.copyOf(cast.choices()), cast != null, model);
    }

    @PostMapping("/rounds/{roundId}/ballot")
    String cast(@PathVariable UUID roundId, Sent sent, Model model) {
        var choices = sent.all("choices");
        return sent.as(() -> commissioning.cast(roundId.toString(), new Choices(choices)), "/rounds/" + roundId + "/receipt",
                () -> form(roundId, Set.copyOf(choices), false, model));
    }

    @GetMapping("/rounds/{roundId}/receipt")
    String receipt(@PathVariable UUID roundId, Model model) {
        var cast = cast(roundId);
        if (cast == null) {
            return "redirect:/rounds/" + roundId + "/ballot";
        }
        var round = commissioning.round(roundId.toString());
        model.addAttribute("round", round);
        model.addAttribute("receipt", cast.receipt());
        model.addAttribute("hash", cast.receiptHash());
        model.addAttribute("nonce", cast.nonce());
        model.addAttribute("chosen",
                round.proposals().stream().filter(proposal -> cast.choices().contains(proposal.id())).toList());
        return "round/receipt";
    }

    private String form(UUID roundId, Set<String> chosen, boolean replaces, Model model) {
        model.addAttribute("round", commissioning.round(roundId.toString()));
        model.addAttribute("chosen", chosen);
        model.addAttribute("replaces", replaces);
        return "round/ballot";
    }

    private @Nullable Ballot cast(UUID roundId) {
        try {
            return commissioning.ballot(roundId.toString());
        } catch (RefusalException refused) {
            if (refused.status() == HttpStatus.NOT_FOUND.value()) {
                return null;
            }
            throw refused;
        }
    }
}
