package org.coproduction.portal.design;

import java.util.List;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Design;
import org.coproduction.portal.api.Design.Deciding;
import org.coproduction.portal.api.Design.Extending;
import org.coproduction.portal.api.Design.Naming;
import org.coproduction.portal.api.Design.Stance;
import org.coproduction.portal.form.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The design of a project: its draft, one's own stance on it, and its gate.
@Controller
public final class DesignPages {
    private static final List<String> STANCES = List.of("CONSENT", "CONCERN", "OBJECTION");

    private final Design design;

    DesignPages(Design design) {
        this.design = design;
    }

    @GetMapping("/projects/{projectId}/design")
    @For(Who.SIGNED_IN)
    String show(@PathVariable UUID projectId, Model model) {
        model.addAttribute("design", design.workspace(projectId.toString()));
        model.addAttribute("stances", STANCES);
        return "design/design";
    }

    @PostMapping("/projects/{projectId}/design/stance")
    @For(Who.VOTERS)
    String take(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(
                () -> design.take(projectId.toString(), sent.number("version"),
                        new Stance(sent.choice("stance", STANCES), sent.of("reason"))),
                "design.stance.done", page(projectId), () -> show(projectId, model));
    }

    @PostMapping("/projects/{projectId}/design/easy-read")
    @For(Who.FAMILIES)
    String confirm(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(() -> design.confirmEasyRead(projectId.toString(), sent.number("version")), "reading.done",
                page(projectId), () -> show(projectId, model));
    }

    @PostMapping("/projects/{projectId}/design/gate")
    @For(Who.FACILITATORS)
    String name(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(() -> design.name(projectId.toString(), new Naming(sent.endOf("closesAt"))), "design.gate.done",
                page(projectId), () -> show(projectId, model));
    }

    @PostMapping("/projects/{projectId}/design/extension")
    @For(Who.FACILITATORS)
    String extend(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(
                () -> design.extend(projectId.toString(), new Extending(sent.endOf("until"), sent.needed("outreach")),
                        sent.key()),
                "gate.extended", page(projectId), () -> show(projectId, model));
    }

    @PostMapping("/projects/{projectId}/design/agreement")
    @For(Who.FACILITATORS)
    String agree(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(() -> design.agree(projectId.toString(), sent.key()), "design.agreed", page(projectId),
                () -> show(projectId, model));
    }

    @PostMapping("/projects/{projectId}/design/decision")
    @For(Who.ACCOUNTABLE_BODY)
    String decide(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(() -> design.decide(projectId.toString(), new Deciding(sent.needed("reasons")), sent.key()),
                "gate.decided", page(projectId), () -> show(projectId, model));
    }

    static String page(UUID projectId) {
        return "/projects/" + projectId + "/design";
    }
}
