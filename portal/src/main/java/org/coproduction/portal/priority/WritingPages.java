package org.coproduction.portal.priority;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Priorities;
import org.coproduction.portal.api.Priorities.NewOption;
import org.coproduction.portal.api.Priorities.NewSpecification;
import org.coproduction.portal.api.Priorities.Written;
import org.coproduction.portal.form.Columns;
import org.coproduction.portal.form.Columns.Column;
import org.coproduction.portal.form.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What facilitators write in a round of priorities: the options that people rank, and the specification that follows.
@Controller
@For(Who.FACILITATORS)
public final class WritingPages {
    private static final int FREE = 3;
    private static final int LONGEST_SPECIFICATION = 10_000;
    private static final Columns OPTIONS = new Columns("option", 100, new Column("title", 300), new Column("summary", 2000),
            new Column("easyRead", 2000));

    private final Priorities priorities;

    WritingPages(Priorities priorities) {
        this.priorities = priorities;
    }

    @GetMapping("/facilitate/priorities/{roundId}/options")
    String options(@PathVariable UUID roundId, Model model) {
        return options(roundId, null, model);
    }

    private String options(UUID roundId, @Nullable Sent sent, Model model) {
        var round = priorities.round(roundId.toString());
        if (!round.preparing()) {
            return "redirect:" + RunPriorityPages.page(roundId.toString());
        }
        model.addAttribute("round", round);
        model.addAttribute("rows", OPTIONS.shown(round.options().stream().map(each -> Map.of("id", each.id(), "title",
                each.title(), "summary", each.summary(), "easyRead", each.easyRead())).toList(), sent, FREE));
        return "priority/options";
    }

    @PostMapping("/facilitate/priorities/{roundId}/options")
    String write(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.of("more").isEmpty()
                ? sent.as(() -> priorities.write(roundId.toString(), written(sent)), "priority.options.done",
                        RunPriorityPages.page(roundId.toString()), () -> options(roundId, sent, model))
                : sent.onceMore(() -> options(roundId, sent, model));
    }

    private static Written written(Sent sent) {
        return new Written(OPTIONS.filled(sent).stream().map(row -> new NewOption(row.getOrDefault("id", ""),
                row.getOrDefault("title", ""), row.getOrDefault("summary", ""), row.getOrDefault("easyRead", ""))).toList());
    }

    /// The form carries the version that its writer has read.
    @GetMapping("/facilitate/priorities/{roundId}/specification")
    String specification(@PathVariable UUID roundId, Model model) {
        var round = priorities.round(roundId.toString());
        if (!round.specifying()) {
            return "redirect:" + RunPriorityPages.page(roundId.toString());
        }
        model.addAttribute("round", round);
        model.addAttribute("order", Order.of(priorities.result(round.id())));
        model.addAttribute("objections", round.specification() == null
                ? List.of()
                : priorities.agreement(round.id()).objections());
        return "priority/specification";
    }

    @PostMapping("/facilitate/priorities/{roundId}/specification")
    String specify(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(
                () -> priorities.specify(roundId.toString(),
                        new NewSpecification(sent.number("basedOn"), sent.needed("text", LONGEST_SPECIFICATION),
                                sent.needed("easyRead", LONGEST_SPECIFICATION))),
                "priority.specified", PriorityPages.page(roundId), () -> specification(roundId, model));
    }
}
