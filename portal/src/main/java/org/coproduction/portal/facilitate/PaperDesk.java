package org.coproduction.portal.facilitate;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.coproduction.portal.api.Commissioning.Form;
import org.coproduction.portal.api.Facilitation.Entered;
import org.coproduction.portal.form.Helped;
import org.coproduction.portal.form.Sent;
import org.springframework.ui.Model;

/// Where facilitators enter and check what does not come online, in rounds of either kind.
///
/// @param home the round's page for facilitators
/// @param kind `facilitate` or `priority`: where words of its own are
/// @param form how a ballot is filled in
/// @param potPence what it is about; 0 where no money is
/// @param names titles of what can be chosen, by their ids, in the order of the round
/// @param open whether anything can be entered now
public record PaperDesk(String home, String kind, String title, Form form, long potPence, Map<String, String> names,
        boolean open) {
    public PaperDesk {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    String form(Model model) {
        model.addAttribute("desk", this);
        return "facilitate/paper";
    }

    /// Enters the lines of a file. Where rows were refused, the page says which and why.
    ///
    /// @param enter of the file
    /// @param again makes the form's page
    String enter(Sent sent, Function<byte[], Entered> enter, Model model, Supplier<String> again) {
        var entered = new Entered[1];
        var next = sent.as(() -> entered[0] = enter.apply(content(sent)), "facilitate.paper.done", home, again);
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
    ///
    /// @param enter of the sheet that it is
    String enterOne(Sent sent, Function<byte[], Entered> enter, Model model) {
        return sent.as(() -> OneBallot.entered(() -> enter
                .apply(OneBallot.sheet(sent, form.type(), List.copyOf(names.keySet())).getBytes(StandardCharsets.UTF_8))),
                "one.done", home, () -> one(model));
    }
}
