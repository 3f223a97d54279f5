package org.coproduction.portal.round;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Commissioning.Proposal;
import org.coproduction.portal.api.Commissioning.ReceiptCheck;
import org.coproduction.portal.api.Inclusion;
import org.coproduction.portal.form.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Whether a ballot is among those that were counted, by its receipt; without signing in, since nobody knows any more whose it is.
@Controller
@For(Who.EVERYBODY)
public final class CheckReceiptPage {
    private final Commissioning commissioning;

    CheckReceiptPage(Commissioning commissioning) {
        this.commissioning = commissioning;
    }

    @GetMapping("/rounds/{roundId}/receipt-check")
    String form(@PathVariable UUID roundId, Model model) {
        model.addAttribute("round", commissioning.round(roundId.toString()));
        return "round/receipt-check";
    }

    /// The answer is the page itself: a receipt is in no address.
    @PostMapping("/rounds/{roundId}/receipt-check")
    String check(@PathVariable UUID roundId, Sent sent, Model model) {
        var found = new Inclusion[1];
        var refused = sent.as(() -> found[0] = commissioning.check(roundId.toString(), new ReceiptCheck(receipt(sent))), "/",
                () -> form(roundId, model));
        if (found[0] == null) {
            return refused;
        }
        var round = commissioning.round(roundId.toString());
        model.addAttribute("round", round);
        model.addAttribute("found", found[0]);
        model.addAttribute("chosen", chosen(round.proposals(), found[0].choices()));
        return "round/receipt-check";
    }

    /// As it is read from paper: in small letters, with spaces or without hyphens.
    private static String receipt(Sent sent) {
        var typed = sent.needed("receipt").replaceAll("\\s", "");
        var letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        return letters.length() == 12 && typed.length() <= 14
                ? letters.replaceAll("(.{4})(.{4})(.{4})", "$1-$2-$3")
                : typed.toLowerCase(Locale.ROOT);
    }

    private static List<String> chosen(List<Proposal> proposals, List<String> ids) {
        return proposals.stream().filter(each -> ids.contains(each.id())).map(Proposal::title).toList();
    }
}
