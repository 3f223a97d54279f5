package org.coproduction.portal.design;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Design;
import org.coproduction.portal.api.Design.Draft;
import org.coproduction.portal.api.Design.Item;
import org.coproduction.portal.api.Design.Measure;
import org.coproduction.portal.api.Design.Wording;
import org.coproduction.portal.form.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Writing the next version of the draft. What is there can be changed or emptied; two empty places wait for something new.
@Controller
@For(Who.WRITERS)
public final class DraftPage {
    private static final int NEW = 2;
    private static final int MOST = 40;

    private final Design design;

    DraftPage(Design design) {
        this.design = design;
    }

    @GetMapping("/projects/{projectId}/design/draft")
    String form(@PathVariable UUID projectId, Model model) {
        var workspace = design.workspace(projectId.toString());
        var draft = workspace.draft() == null ? new Draft(0, "", List.of(), "", false, List.of()) : workspace.draft();
        model.addAttribute("design", workspace);
        model.addAttribute("draft", draft);
        model.addAttribute("items", withNew(draft.content(), id -> new Item(id, "", "")));
        model.addAttribute("measures", withNew(draft.successMeasures(), id -> new Measure(id, "", "")));
        return "design/draft";
    }

    private static <T> List<T> withNew(List<T> there, Function<String, T> empty) {
        var all = new ArrayList<T>(there);
        for (var at = 0; at < NEW; at++) {
            all.add(empty.apply(UUID.randomUUID().toString()));
        }
        return all;
    }

    @PostMapping("/projects/{projectId}/design/draft")
    String write(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(() -> design.write(projectId.toString(), wording(sent), sent.key()), "draft.done",
                "/projects/" + projectId + "/design", () -> form(projectId, model));
    }

    private static Wording wording(Sent sent) {
        var items = new ArrayList<Item>();
        var measures = new ArrayList<Measure>();
        for (var at = 0; at < MOST; at++) {
            var item = "item-" + at;
            if (written(sent, item + "-title", item + "-description")) {
                items.add(new Item(sent.needed(item + "-id"), sent.needed(item + "-title"), sent.needed(item + "-description")));
            }
            var measure = "measure-" + at;
            if (written(sent, measure + "-text", measure + "-question")) {
                measures.add(new Measure(sent.needed(measure + "-id"), sent.needed(measure + "-text"),
                        sent.needed(measure + "-question")));
            }
        }
        return new Wording(sent.needed("concept"), items, sent.needed("easyRead"), measures);
    }

    /// Whether either of two fields holds something: then the other one is asked for too.
    private static boolean written(Sent sent, String one, String other) {
        return !sent.of(one).isEmpty() || !sent.of(other).isEmpty();
    }
}
