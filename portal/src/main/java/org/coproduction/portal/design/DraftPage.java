package org.coproduction.portal.design;

import java.util.List;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Design;
import org.coproduction.portal.api.Design.Draft;
import org.coproduction.portal.api.Design.Item;
import org.coproduction.portal.api.Design.Measure;
import org.coproduction.portal.api.Design.Wording;
import org.coproduction.portal.api.Design.Workspace;
import org.coproduction.portal.form.Row;
import org.coproduction.portal.form.Rows;
import org.coproduction.portal.form.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Writing the next version of the draft. The address names the draft that the writer has read: what is typed belongs to that
/// one, and a newer one that came in meanwhile is shown before anything is written over it.
@Controller
@For(Who.WRITERS)
public final class DraftPage {
    private static final int LONGEST = 4000;

    private final Design design;

    DraftPage(Design design) {
        this.design = design;
    }

    @GetMapping("/projects/{projectId}/design/draft")
    String newest(@PathVariable UUID projectId) {
        var workspace = design.workspace(projectId.toString());
        return "redirect:" + DesignPages.page(projectId) + (workspace.writable() ? "/draft/" + workspace.newest() : "");
    }

    @GetMapping("/projects/{projectId}/design/draft/{read}")
    String form(@PathVariable UUID projectId, @PathVariable int read, Model model) {
        var workspace = design.workspace(projectId.toString());
        return workspace.writable() && workspace.newest() == read
                ? form(workspace, read, List.of(), List.of(), model)
                : newest(projectId);
    }

    private static String form(Workspace workspace, int read, List<Row> items, List<Row> measures, Model model) {
        var draft = workspace.draft() == null ? new Draft(0, "", List.of(), "", false, List.of()) : workspace.draft();
        model.addAttribute("design", workspace);
        model.addAttribute("draft", draft);
        model.addAttribute("newer", workspace.newest() > read);
        model.addAttribute("items", Rows.ITEMS.places(
                draft.content().stream().map(each -> new Row(each.id(), each.title(), each.description())).toList(), items));
        model.addAttribute("measures", Rows.MEASURES.places(
                draft.successMeasures().stream().map(each -> new Row(each.id(), each.text(), each.question())).toList(),
                measures));
        return "design/draft";
    }

    @PostMapping("/projects/{projectId}/design/draft/{read}")
    String write(@PathVariable UUID projectId, @PathVariable int read, Sent sent, Model model) {
        return sent.as(() -> design.write(projectId.toString(), wording(read, sent), sent.key()), "draft.done",
                DesignPages.page(projectId), () -> form(design.workspace(projectId.toString()), read, Rows.ITEMS.sent(sent),
                        Rows.MEASURES.sent(sent), model));
    }

    private static Wording wording(int read, Sent sent) {
        var concept = sent.needed("concept", LONGEST);
        var easyRead = sent.needed("easyRead", LONGEST);
        var items = Rows.ITEMS.filled(sent).stream().map(row -> new Item(row.id(), row.title(), row.words())).toList();
        var measures = Rows.MEASURES.filled(sent).stream().map(row -> new Measure(row.id(), row.title(), row.words())).toList();
        return new Wording(concept, items, easyRead, measures, read);
    }
}
