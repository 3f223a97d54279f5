package org.coproduction.portal.journey;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Agreement.Extending;
import org.coproduction.portal.api.Agreement.Position;
import org.coproduction.portal.api.Replacements;
import org.coproduction.portal.api.Replacements.Alternative;
import org.coproduction.portal.api.Replacements.Confirming;
import org.coproduction.portal.api.Replacements.Deciding;
import org.coproduction.portal.api.Replacements.Proposing;
import org.coproduction.portal.form.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What takes the place of a project that its funder ended: proposed, agreed by each group, or decided without that.
@Controller
public final class ReplacementPage {
    private static final int LONGEST = 2000;
    private static final String NOTHING = "NOTHING";
    private static final String NEW_ROUND = "NEW_ROUND";

    private final Replacements replacements;

    ReplacementPage(Replacements replacements) {
        this.replacements = replacements;
    }

    @GetMapping("/projects/{projectId}/replacement")
    @For(Who.SIGNED_IN)
    String show(@PathVariable UUID projectId, Model model) {
        model.addAttribute("replaced", replacements.of(projectId.toString()));
        return "replacement";
    }

    /// What can be chosen: nothing, a new round, or one of the proposals by its id.
    private static List<String> choices(List<Alternative> alternatives) {
        return Stream.concat(Stream.of(NOTHING, NEW_ROUND), alternatives.stream().map(Alternative::proposalId)).toList();
    }

    @PostMapping("/projects/{projectId}/replacement")
    @For(Who.FACILITATORS)
    String propose(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(() -> replacements.propose(projectId.toString(), proposing(projectId.toString(), sent)),
                "instead.proposed",
                page(projectId), () -> show(projectId, model));
    }

    private Proposing proposing(String project, Sent sent) {
        var chosen = chosen(project, sent);
        return new Proposing(sent.number("basedOn"), kind(chosen), proposal(chosen), sent.needed("reason", LONGEST),
                sent.needed("easyRead", LONGEST));
    }

    private String chosen(String project, Sent sent) {
        return sent.choice("instead", choices(replacements.of(project).alternatives()));
    }

    private static String kind(String chosen) {
        return proposal(chosen) == null ? chosen : "PROPOSAL";
    }

    private static @Nullable String proposal(String chosen) {
        return chosen.equals(NOTHING) || chosen.equals(NEW_ROUND) ? null : chosen;
    }

    @PostMapping("/projects/{projectId}/replacement/easy-read")
    @For(Who.FAMILIES)
    String confirm(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(() -> replacements.confirm(projectId.toString(), new Confirming(sent.number("version"))), "reading.done",
                page(projectId), () -> show(projectId, model));
    }

    @PostMapping("/projects/{projectId}/replacement/stance")
    @For(Who.VOTERS)
    String take(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(() -> replacements.take(projectId.toString(),
                new Position(sent.number("version"), sent.yes("answer"), sent.of("reason", LONGEST))), "instead.answered",
                page(projectId), () -> show(projectId, model));
    }

    @PostMapping("/projects/{projectId}/replacement/extension")
    @For(Who.FACILITATORS)
    String extend(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(
                () -> replacements.extend(projectId.toString(),
                        new Extending(sent.endOf("until"), sent.needed("outreach", LONGEST)), sent.key()),
                "gate.extended", page(projectId), () -> show(projectId, model));
    }

    @PostMapping("/projects/{projectId}/replacement/agreement")
    @For(Who.FACILITATORS)
    String agree(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(() -> replacements.agree(projectId.toString(), sent.key()), "instead.agreed", page(projectId),
                () -> show(projectId, model));
    }

    @PostMapping("/projects/{projectId}/replacement/decision")
    @For(Who.ACCOUNTABLE_BODY)
    String decide(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(() -> replacements.decide(projectId.toString(), deciding(projectId.toString(), sent), sent.key()),
                "gate.decided", page(projectId), () -> show(projectId, model));
    }

    private Deciding deciding(String project, Sent sent) {
        var chosen = chosen(project, sent);
        return new Deciding(kind(chosen), proposal(chosen), sent.needed("reasons", LONGEST));
    }

    private static String page(UUID projectId) {
        return "/projects/" + projectId + "/replacement";
    }
}
