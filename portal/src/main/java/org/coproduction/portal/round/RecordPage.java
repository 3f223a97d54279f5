package org.coproduction.portal.round;

import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.DecisionRecords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The whole decision of a round on one page, for everybody: to read, to keep and to check.
@Controller
@For(Who.EVERYBODY)
public final class RecordPage {
    private final DecisionRecords records;

    RecordPage(DecisionRecords records) {
        this.records = records;
    }

    @GetMapping("/rounds/{roundId}/record")
    String page(@PathVariable UUID roundId, Model model) {
        model.addAttribute("record", records.of(roundId.toString()));
        return "round/record";
    }
}
