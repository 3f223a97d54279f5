package org.coproduction.portal.design;

import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Design;
import org.coproduction.portal.api.Design.Integrating;
import org.coproduction.portal.form.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Saying in which draft an objection was worked in, and how. Only whoever raised it closes it.
@Controller
@For(Who.FACILITATORS)
public final class ObjectionPage {
    private static final int LONGEST = 2000;

    private final Design design;

    ObjectionPage(Design design) {
        this.design = design;
    }

    @GetMapping("/projects/{projectId}/design/objections/{objectionId}")
    String form(@PathVariable UUID projectId, @PathVariable UUID objectionId, Model model) {
        var workspace = design.workspace(projectId.toString());
        model.addAttribute("design", workspace);
        model.addAttribute("objection", workspace.openObjections().stream()
                .filter(each -> each.id().equals(objectionId.toString())).findFirst().orElse(null));
        model.addAttribute("objectionId", objectionId);
        return "design/objection";
    }

    @PostMapping("/projects/{projectId}/design/objections/{objectionId}")
    String integrate(@PathVariable UUID projectId, @PathVariable UUID objectionId, Sent sent, Model model) {
        return sent.as(
                () -> design.integrate(projectId.toString(), objectionId.toString(),
                        new Integrating(sent.number("draftVersion"), sent.needed("how", LONGEST)), sent.key()),
                "design.integrated", DesignPages.page(projectId), () -> form(projectId, objectionId, model));
    }
}
