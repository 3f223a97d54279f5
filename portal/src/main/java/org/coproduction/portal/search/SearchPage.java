package org.coproduction.portal.search;

import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Searching;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Finds rounds of every kind, proposals and projects by words in them; as one types, where scripts run.
@Controller
@For(Who.EVERYBODY)
public final class SearchPage {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    private final Searching searching;

    SearchPage(Searching searching) {
        this.searching = searching;
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Model model) {
        var asked = q.strip();
        model.addAttribute("q", asked);
        if (asked.length() >= SHORTEST && asked.length() <= LONGEST) {
            model.addAttribute("found", searching.search(asked));
        }
        return part ? "search :: found" : "search";
    }
}
