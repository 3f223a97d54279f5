package org.coproduction.portal.facilitate;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Commissioning.Form;
import org.coproduction.portal.api.PaperBatches;
import org.coproduction.portal.api.PaperBatches.Check;
import org.coproduction.portal.api.PaperBatches.Entered;
import org.coproduction.portal.api.Priorities;
import org.coproduction.portal.form.Helped;
import org.coproduction.portal.form.Sent;
import org.springframework.ui.Model;

/// Where facilitators enter and check what does not come online, in rounds of either kind.
///
/// @param batches where it is kept
/// @param round its id
/// @param home the round's page for facilitators
/// @param kind `facilitate` or `priority`: where words of its own are
/// @param form how a ballot is filled in
/// @param potPence what it is about; 0 where no money is
/// @param names titles of what can be chosen, by their ids, in the order of the round
/// @param open whether anything can be entered now
public record PaperDesk(PaperBatches batches, String round, String home, String kind, String title, Form form, long potPence,
        Map<String, String> names, boolean open) {
    public PaperDesk {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    static PaperDesk of(String home, Commissioning.Round round, PaperBatches batches) {
        var names = new LinkedHashMap<String, String>();
        round.proposals().forEach(each -> names.put(each.id(), each.title()));
        return new PaperDesk(batches, round.id(), home, "facilitate", round.title(), round.ballot(),
                round.potPence(), names, round.voting());
    }

    static PaperDesk of(String home, Priorities.Round round, PaperBatches batches) {
        var names = new LinkedHashMap<String, String>();
        round.options().forEach(each -> names.put(each.id(), each.title()));
        return new PaperDesk(batches, round.id(), home, "priority", round.title(),
                new Form("RANKED", round.places(), null, false), 0, names, round.ranking());
    }

    String form(Model model) {
        model.addAttribute("desk", this);
        return "facilitate/paper";
    }

    /// Enters the lines of a file. Where rows were refused, the page says which and why.
    String enter(Sent sent, Model model) {
        var entered = new Entered[1];
        var next = sent.as(() -> entered[0] = batches.enterPaper(round, sent.key(), content(sent)), "facilitate.paper.done", home,
                () -> form(model));
        if (entered[0] == null || entered[0].refused().isEmpty()) {
            return next;
        }
        model.addAttribute("desk", this);
        model.addAttribute("entered", entered[0]);
        return "facilitate/paper-entered";
    }

    /// Browsers end the lines of what is typed as Windows does.
    private static byte[] content(Sent sent) {
        return (sent.needed("lines").replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// The form for one ballot.
    String one(Model model) {
        model.addAttribute("desk", this);
        model.addAttribute("ids", List.copyOf(names.keySet()));
        model.addAttribute("groups", OneBallot.GROUPS);
        model.addAttribute("ways", OneBallot.CHANNELS);
        model.addAttribute("helps", Helped.ANSWERS);
        return "facilitate/one-ballot";
    }

    /// Enters one ballot.
    String enterOne(Sent sent, Model model) {
        return sent.as(() -> OneBallot.entered(() -> batches.enterPaper(round, sent.key(),
                OneBallot.sheet(sent, form.type(), List.copyOf(names.keySet())).getBytes(StandardCharsets.UTF_8))),
                "one.done", home, () -> one(model));
    }

    /// What was entered, for whoever checks it.
    String batch(String batch, Model model) {
        model.addAttribute("desk", this);
        model.addAttribute("batch", batches.batch(round, batch));
        return "facilitate/paper-check";
    }

    String check(String batch, Sent sent, Model model) {
        return sent.as(() -> batches.checkPaper(round, batch, new Check(sent.yes("right")), sent.key()),
                "facilitate.check.done", home, () -> batch(batch, model));
    }
}
