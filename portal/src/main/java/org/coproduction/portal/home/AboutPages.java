package org.coproduction.portal.home;

import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The pages about the portal itself.
@Controller
@For(Who.EVERYBODY)
public final class AboutPages {
    @GetMapping("/help")
    String help() {
        return "about/help";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "about/accessibility";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "about/privacy";
    }
}
