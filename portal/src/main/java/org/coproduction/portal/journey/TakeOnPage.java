package org.coproduction.portal.journey;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Beginnings;
import org.coproduction.portal.api.Beginnings.ContentItem;
import org.coproduction.portal.api.Beginnings.Designed;
import org.coproduction.portal.api.Beginnings.Done;
import org.coproduction.portal.api.Beginnings.Measure;
import org.coproduction.portal.api.Beginnings.Origin;
import org.coproduction.portal.api.Beginnings.TakingOn;
import org.coproduction.portal.api.Commissioning.Quorums;
import org.coproduction.portal.form.Rows;
import org.coproduction.portal.form.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Those whose money it is record an earlier decision or an existing service as a project, with what in it was not co-produced. The
/// address bears the id of the project that it becomes, and at which C it starts.
@Controller
@For(Who.ACCOUNTABLE_BODY)
public final class TakeOnPage {
    private static final String DESIGN = "design";
    private static final String ASSESSMENT = "assessment";
    private static final List<String> STARTS = List.of(DESIGN, "delivery", ASSESSMENT);
    private static final List<String> KINDS = List.of("EARLIER_DECISION", "EXISTING_SERVICE");
    private static final List<String> HOW = List.of("GRANT", "CONTRACT", "IN_HOUSE");
    private static final List<String> GROUPS = List.of("PROFESSIONAL", "PARENT_CARER", "YOUNG_PERSON");
    private static final int MOST_DONE = 5;
    private static final int LONGEST = 2000;
    private static final int LONGEST_CONCEPT = 4000;
    private static final int LONGEST_NAME = 200;

    private final Beginnings beginnings;

    TakeOnPage(Beginnings beginnings) {
        this.beginnings = beginnings;
    }

    @GetMapping("/take-on")
    String choose(Model model) {
        model.addAttribute("starts", STARTS);
        model.addAttribute("projectId", UUID.randomUUID());
        return "take-on/start";
    }

    @GetMapping("/take-on/{startsAt}/{projectId}")
    String form(@PathVariable String startsAt, @PathVariable UUID projectId, Model model) {
        if (!STARTS.contains(startsAt)) {
            return "redirect:/take-on";
        }
        model.addAttribute("startsAt", startsAt);
        model.addAttribute("projectId", projectId);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("how", HOW);
        model.addAttribute("who", GROUPS);
        model.addAttribute("places", IntStream.range(0, MOST_DONE).boxed().toList());
        model.addAttribute("items", Rows.ITEMS.places(List.of(), List.of()));
        model.addAttribute("measures", Rows.MEASURES.places(List.of(), List.of()));
        return "take-on/form";
    }

    @PostMapping("/take-on/{startsAt}/{projectId}")
    String takeOn(@PathVariable String startsAt, @PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(() -> beginnings.takeOn(projectId.toString(), taking(startsAt, sent)), "take-on.done",
                "/projects/" + projectId, () -> again(startsAt, projectId, sent, model));
    }

    private String again(String startsAt, UUID projectId, Sent sent, Model model) {
        var page = form(startsAt, projectId, model);
        if (!startsAt.equals(DESIGN)) {
            model.addAttribute("items", Rows.ITEMS.places(List.of(), Rows.ITEMS.sent(sent)));
            model.addAttribute("measures", Rows.MEASURES.places(List.of(), Rows.MEASURES.sent(sent)));
        }
        return page;
    }

    private static TakingOn taking(String startsAt, Sent sent) {
        return new TakingOn(sent.needed("title", LONGEST_NAME), sent.needed("summary", LONGEST),
                sent.needed("summaryEasyRead", LONGEST), sent.needed("what", LONGEST), sent.needed("where", LONGEST_NAME),
                sent.choice("how", HOW), sent.pence("amountPence"),
                new Quorums(sent.number("parentCarers"), sent.number("youngPeople"), sent.number("professionals")),
                new Origin(startsAt.toUpperCase(java.util.Locale.ROOT), sent.choice("kind", KINDS),
                        sent.needed("decidedBy", LONGEST_NAME), sent.needed("reference", LONGEST_NAME), sent.day("decidedOn"),
                        sent.needed("reason", LONGEST), sent.needed("easyRead", LONGEST), designed(startsAt, sent),
                        startsAt.equals(ASSESSMENT) ? done(sent) : List.of()));
    }

    private static @Nullable Designed designed(String startsAt, Sent sent) {
        if (startsAt.equals(DESIGN)) {
            return null;
        }
        return new Designed(sent.needed("concept", LONGEST_CONCEPT), sent.needed("conceptEasyRead", LONGEST_CONCEPT),
                Rows.ITEMS.filled(sent).stream().map(row -> new ContentItem(row.title(), row.words())).toList(),
                Rows.MEASURES.filled(sent).stream().map(row -> new Measure(row.title(), row.words())).toList());
    }

    /// What was filled in, and the first place in any case: something was done.
    private static List<Done> done(Sent sent) {
        return IntStream.range(0, MOST_DONE).filter(at -> at == 0 || !sent.of("done-" + at + "-title").isEmpty())
                .mapToObj(at -> new Done(sent.needed("done-" + at + "-title", LONGEST_NAME),
                        sent.choice("done-" + at + "-who", GROUPS), sent.day("done-" + at + "-on")))
                .toList();
    }
}
