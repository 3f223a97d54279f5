package org.coproduction.portal.form;

import jakarta.servlet.http.HttpServletRequest;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Offers to send again what could not be sent: a session had ended, or a service was away.
@Controller
public final class KeptPage {
    @GetMapping(Kept.PAGE)
    @For(Who.SIGNED_IN)
    String show(Model model, HttpServletRequest request) {
        var kept = Kept.of(request);
        if (kept == null) {
            return "redirect:/";
        }
        model.addAttribute("kept", kept);
        return "kept";
    }
}
