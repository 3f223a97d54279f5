package org.coproduction.portal.priority;

import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning.Quorums;
import org.coproduction.portal.api.Priorities;
import org.coproduction.portal.api.Priorities.NewRound;
import org.coproduction.portal.facilitate.Together;
import org.coproduction.portal.form.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Beginning a round of priorities.
@Controller
@For(Who.FACILITATORS)
public final class NewPriorityPage {
    private final Priorities priorities;

    NewPriorityPage(Priorities priorities) {
        this.priorities = priorities;
    }

    @GetMapping("/facilitate/new-priorities")
    String form(Model model) {
        model.addAttribute("fewest", Together.FEWEST);
        return "priority/new";
    }

    /// The form's key is the round's id: pressing twice opens one round.
    @PostMapping("/facilitate/new-priorities")
    String open(Sent sent, Model model) {
        return sent.as(() -> priorities.open(sent.key(), round(sent)), "priority.opened", RunPriorityPages.page(sent.key()),
                () -> form(model));
    }

    private static NewRound round(Sent sent) {
        return new NewRound(sent.needed("title"), sent.needed("what"), sent.needed("where"), sent.number("places"),
                new Quorums(sent.number("parentCarers"), sent.number("youngPeople"), sent.number("professionals")),
                sent.number("expectedVoters"), sent.endOf("rankingUntil"), sent.endOf("agreementUntil"));
    }
}
