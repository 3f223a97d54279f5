package org.coproduction.portal.round;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Commissioning.Ballot;
import org.coproduction.portal.api.Commissioning.Choices;
import org.coproduction.portal.api.RefusalException;
import org.coproduction.portal.look.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Voting: one's own ballot, which can be replaced until the close, and its receipt.
@Controller
public final class BallotPages {
    private final Commissioning commissioning;

    BallotPages(Commissioning commissioning) {
        this.commissioning = commissioning;
    }

    @GetMapping("/rounds/{roundId}/ballot")
    String ballot(@PathVariable UUID roundId, Model model) {
        var cast = cast(roundId);
        return form(roundId, cast == null ? Set.of() : Set.copyOf(cast.choices()), cast != null, null, model);
    }

    @PostMapping("/rounds/{roundId}/ballot")
    String cast(@PathVariable UUID roundId, @RequestParam MultiValueMap<String, String> form, Model model,
            HttpServletRequest request) {
        // Not as a list: its items would be torn apart where an id has a comma in it.
        var choice = form.getOrDefault("choice", List.of());
        try {
            commissioning.cast(roundId.toString(), new Choices(choice));
            return "redirect:/rounds/" + roundId + "/receipt";
        } catch (RefusalException refused) {
            if (refused.status() == HttpStatus.UNAUTHORIZED.value()) {
                throw refused;
            }
            return form(roundId, Set.copyOf(choice), false, refused.sentence(Reader.of(request)), model);
        }
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
        model.addAttribute("chosen",
                round.proposals().stream().filter(proposal -> cast.choices().contains(proposal.id())).toList());
        return "round/receipt";
    }

    /// @param fault why the ballot was not taken
    private String form(UUID roundId, Set<String> chosen, boolean replaces, @Nullable String fault, Model model) {
        model.addAttribute("round", commissioning.round(roundId.toString()));
        model.addAttribute("chosen", chosen);
        model.addAttribute("replaces", replaces);
        model.addAttribute("fault", fault);
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
