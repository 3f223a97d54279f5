package org.coproduction.portal.round;

import java.util.List;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Scrutinies;
import org.coproduction.portal.api.Scrutinies.Signing;
import org.coproduction.portal.form.Sent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Recounting where too few people voted: before voting one offers oneself, and who is named signs what the recount came to.
@Controller
@For(Who.VOTERS)
public final class RecountPages {
    private static final List<String> ANSWERS = List.of("YES", "NO");
    private static final int LONGEST = 2000;

    private final Commissioning commissioning;
    private final Scrutinies scrutinies;

    RecountPages(Commissioning commissioning, Scrutinies scrutinies) {
        this.commissioning = commissioning;
        this.scrutinies = scrutinies;
    }

    @GetMapping("/rounds/{roundId}/recount")
    String page(@PathVariable UUID roundId, Model model) {
        var id = roundId.toString();
        var round = commissioning.round(id);
        var mine = scrutinies.mine(id);
        model.addAttribute("round", round);
        model.addAttribute("mine", mine);
        if (mine.named() && round.counted()) {
            model.addAttribute("recount", scrutinies.recount(id));
        }
        return "round/recount";
    }

    @PostMapping("/rounds/{roundId}/recount/offer")
    String offer(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(() -> scrutinies.offer(roundId.toString()), "recount.offered", "/rounds/" + roundId + "/recount",
                () -> page(roundId, model));
    }

    @PostMapping("/rounds/{roundId}/recount")
    String sign(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(() -> scrutinies.sign(roundId.toString(), signing(sent)), "recount.signed",
                "/rounds/" + roundId + "/recount", () -> page(roundId, model));
    }

    private static Signing signing(Sent sent) {
        var agrees = sent.choice("agrees", ANSWERS).equals("YES");
        return new Signing(sent.needed("hash"), agrees, agrees ? null : sent.needed("reason", LONGEST));
    }

    @GetMapping("/rounds/{roundId}/recount/election.pb")
    ResponseEntity<byte[]> election(@PathVariable UUID roundId, @RequestParam(defaultValue = "") String heading) {
        return file(scrutinies.election(roundId.toString(), heading), MediaType.TEXT_PLAIN, "ballots.pb");
    }

    @GetMapping("/rounds/{roundId}/recount/certificate.json")
    ResponseEntity<byte[]> certificate(@PathVariable UUID roundId, @RequestParam(defaultValue = "") String heading) {
        return file(scrutinies.certificate(roundId.toString(), heading), MediaType.APPLICATION_JSON, "certificate.json");
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok().contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"').body(content);
    }
}
