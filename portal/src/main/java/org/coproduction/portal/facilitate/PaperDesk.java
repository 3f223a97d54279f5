package org.coproduction.portal.facilitate;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.coproduction.portal.api.Facilitation.Entered;
import org.coproduction.portal.form.Sent;
import org.springframework.ui.Model;

/// Where facilitators enter and check what does not come online, in rounds of either kind.
///
/// @param home the round's page for facilitators
/// @param kind `facilitate` or `priority`: where words of its own are
/// @param names titles of what can be chosen, by their ids
/// @param open whether anything can be entered now
public record PaperDesk(String home, String kind, String title, Map<String, String> names, boolean open) {
    public PaperDesk {
        names = Map.copyOf(names);
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
}
