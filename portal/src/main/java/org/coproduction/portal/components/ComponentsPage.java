package org.coproduction.portal.components;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Assessment.Question;
import org.coproduction.portal.api.Commissioning.Medium;
import org.coproduction.portal.api.Commissioning.Move;
import org.coproduction.portal.api.Commissioning.Stake;
import org.coproduction.portal.api.Commissioning.Verdict;
import org.coproduction.portal.api.Delivery.Action;
import org.coproduction.portal.api.Design.Draft;
import org.coproduction.portal.api.Design.Integration;
import org.coproduction.portal.api.Design.Item;
import org.coproduction.portal.api.Design.Measure;
import org.coproduction.portal.api.Design.Objection;
import org.coproduction.portal.api.Extended;
import org.coproduction.portal.api.Group;
import org.coproduction.portal.api.Halted;
import org.coproduction.portal.api.Journeys.Commitment;
import org.coproduction.portal.api.Journeys.Project;
import org.coproduction.portal.api.Journeys.Theme;
import org.coproduction.portal.api.RoundLine;
import org.coproduction.portal.api.Scrutinies.Scrutiny;
import org.coproduction.portal.api.Scrutinies.Signature;
import org.coproduction.portal.api.Variations.One;
import org.coproduction.portal.api.Variations.Varied;
import org.coproduction.portal.form.Row;
import org.coproduction.portal.form.Typed;
import org.coproduction.portal.part.Item.When;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Every fragment of `parts.html` with its name, its arguments and an example of how it looks.
@Controller
@For(Who.EVERYBODY)
public final class ComponentsPage {
    private static final String ID = "00000000-0000-4000-8000-000000000000";
    private static final String FAULT = "Write a day, such as 31 3 2027";
    private static final LocalDate DAY = LocalDate.of(2027, 3, 31);

    @GetMapping("/components")
    String show(Model model) {
        model.addAttribute("id", ID);
        model.addAttribute("faulty", new Typed(Map.of(), FAULT, "sample-wrong", ID, true));
        model.addAttribute("day", DAY);
        model.addAttribute("until", Instant.parse("2027-03-31T22:59:00Z"));
        model.addAttribute("groups",
                List.of(new Group("PARENT_CARER", 3, false, 5, 4), new Group("YOUNG_PERSON", 3, true, null, null)));
        model.addAttribute("draft",
                new Draft(2, "A club on Saturdays.", List.of(new Item(ID, "Quiet room", "Low light, soft chairs.")),
                        "There is a club.", true, List.of(new Measure(ID, "Young people come back", "Would you come again?"))));
        model.addAttribute("objection",
                new Objection(ID, 1, "The mornings are too loud.", new Integration(2, "Each day begins with a quiet hour."),
                        true));
        model.addAttribute("media",
                List.of(new Medium("AUDIO", "https://example.org/club.mp3", "The idea, read by a young person"),
                        new Medium("VIDEO", "https://example.org/club", "The idea in British Sign Language"),
                        new Medium("SYMBOLS", "https://example.org/club.pdf", "The idea in symbols, made at a school")));
        model.addAttribute("rounds", List.of(new RoundLine(ID, "Short breaks", "VOTING", 5_000_000)));
        model.addAttribute("project", new Project(ID, "Saturday club", true, Instant.EPOCH, List.of(new Theme(ID, "Noise",
                "Some found the hall too loud.",
                new Commitment("WILL_DO", "Curtains against the echo.", "example-council", DAY)))));
        model.addAttribute("item",
                new org.coproduction.portal.part.Item(When.NOW, "round.VOTING", "Short breaks", "/rounds/" + ID));
        model.addAttribute("halted",
                new Halted("SAFEGUARDING", "example-council", "The doors are broken.", "The doors are broken.",
                        Instant.parse("2027-03-31T12:00:00Z")));
        model.addAttribute("action", new Action(ID, "Find a warm pool", null, DAY, "PROFESSIONAL", "example-trust", true, false,
                "STARTED", null, "We asked two schools.", null));
        model.addAttribute("verdict", new Verdict(false, null, "There is no pool that is warm enough."));
        model.addAttribute("moves",
                List.of(new Move("REVIEW_BEGUN", Instant.parse("2027-03-01T09:00:00Z"), List.of("CLOCK"), null, null, List.of()),
                        new Move("VOTING_OPENED", Instant.parse("2027-03-10T09:00:00Z"),
                                List.of("FACILITATOR", "FACILITATOR_NAMED_BY_FAMILIES"), "Every idea is checked.", null,
                                List.of())));
        model.addAttribute("extension", new Extended(Instant.parse("2027-03-31T12:00:00Z"), List.of("YOUNG_PERSON"),
                List.of("We visited two youth clubs.")));
        model.addAttribute("scrutiny", new Scrutiny("AWAITED", Instant.parse("2027-03-31T12:00:00Z"),
                List.of(new Signature("PARENT_CARER", "0".repeat(64), true, null, Instant.parse("2027-03-20T12:00:00Z"))),
                List.of("YOUNG_PERSON"), List.of("PROFESSIONAL")));
        model.addAttribute("stake", new Stake("example-provider", List.of("example-provider", "example-school"), true));
        model.addAttribute("rows", List.of(new Row(ID, "Quiet room", "Low light.")));
        model.addAttribute("grounds", List.of("It would put somebody in danger.", "The law forbids it."));
        model.addAttribute("varied", new Varied(ID, "Saturday club", 5_000_000, 5_000_000, 10, null, List.of(),
                List.of(new One(1, "TOLERABLE", "Two more Saturdays.", "More children came.", "More children came.", true,
                        5_200_000, null, Instant.parse("2027-03-31T12:00:00Z"), null, null, null, List.of()))));
        model.addAttribute("questions", List.of(new Question(ID, "Would you come again?", "Come again?", "YES_NO")));
        return "components/components";
    }
}
