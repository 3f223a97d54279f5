package org.coproduction.portal.part;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.AgreedRounds;
import org.coproduction.portal.api.AwayException;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.OwnInterest;
import org.coproduction.portal.api.Page;
import org.coproduction.portal.api.Panels;
import org.coproduction.portal.api.Priorities;
import org.coproduction.portal.api.Work;
import org.coproduction.portal.look.Reader;
import org.coproduction.portal.part.Item.When;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What is open for one person now, what happens next, and what became of it. A service that is away takes only its own items
/// with it.
@Controller
@For(Who.SIGNED_IN)
public final class YourPartPage {
    private static final int AT_ONCE = 100;

    private final Commissioning commissioning;
    private final Priorities priorities;
    private final Panels panels;
    private final Work work;

    YourPartPage(Commissioning commissioning, Priorities priorities, Panels panels, Work work) {
        this.commissioning = commissioning;
        this.priorities = priorities;
        this.panels = panels;
        this.work = work;
    }

    @GetMapping("/your-part")
    String show(Model model) {
        var items = new ArrayList<Item>();
        var participant = model.getAttribute("reader") instanceof Reader reader && reader.participant();
        var sources = List.<Supplier<List<Item>>>of(() -> rounds(participant),
                () -> agreed("priority", "/priorities/", priorities, participant),
                () -> agreed("panel", "/panels/", panels, participant), this::designs, this::plans, this::evaluations);
        var answered = sources.stream().filter(ask -> add(items, ask)).count();
        model.addAttribute("away", answered < sources.size());
        model.addAttribute("now", items.stream().filter(item -> item.when() == When.NOW).toList());
        model.addAttribute("next", items.stream().filter(item -> item.when() == When.NEXT).toList());
        model.addAttribute("became", items.stream().filter(item -> item.when() == When.BECAME).toList());
        return "your-part";
    }

    private static boolean add(List<Item> items, Supplier<List<Item>> ask) {
        try {
            items.addAll(ask.get());
            return true;
        } catch (AwayException _) {
            return false;
        }
    }

    private List<Item> rounds(boolean participant) {
        return Page.all(after -> {
            var page = commissioning.rounds(after);
            return new Page<>(page.items().stream().map(round -> Item.of("round",
                    participant ? state("round", round.phase(), () -> commissioning.interest(round.id())) : round.phase(),
                    round.title(), "/rounds/" + round.id())).toList(), page.next());
        });
    }

    private static List<Item> agreed(String part, String pages, AgreedRounds rounds, boolean participant) {
        return Page.all(after -> {
            var page = rounds.rounds(after);
            return new Page<>(page.items().stream().map(round -> Item.of(part,
                    participant ? state(part, round.phase(), () -> rounds.interest(round.id())) : round.phase(),
                    round.title(), pages + round.id())).toList(), page.next());
        });
    }

    /// What somebody who would gain from a round has no say in is not open for them.
    private static String state(String part, String phase, Supplier<OwnInterest> interest) {
        return Item.needsNoInterest(part, phase) && interest.get().interested() ? "INTERESTED" : phase;
    }

    private List<Item> designs() {
        return Page.all(after -> {
            var page = work.workspaces(after, AT_ONCE);
            return new Page<>(page.items().stream()
                    .map(design -> Item.of("design", design.state(), design.title(), "/projects/" + design.id() + "/design"))
                    .toList(), page.next());
        });
    }

    private List<Item> plans() {
        return Page.all(after -> {
            var page = work.plans(after, AT_ONCE);
            return new Page<>(page.plans().stream().filter(plan -> plan.title() != null)
                    .flatMap(YourPartPage::items).toList(), page.next());
        });
    }

    private static Stream<Item> items(Work.Plan plan) {
        var page = "/projects/" + plan.projectId() + "/plan";
        var title = String.valueOf(plan.title());
        var itself = Stream.of(Item.of("plan", plan.state(), title, page));
        return plan.varying()
                ? Stream.concat(itself, Stream.of(Item.of("variation", "ASKED", title, page + "/variations")))
                : itself;
    }

    private List<Item> evaluations() {
        return Page.all(after -> {
            var page = work.evaluations(after, AT_ONCE);
            return new Page<>(
                    page.items().stream().map(evaluation -> Item.of("evaluation", evaluation.phase(), evaluation.title(),
                            "/projects/" + evaluation.projectId() + "/evaluation")).toList(),
                    page.next());
        });
    }
}
