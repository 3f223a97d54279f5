package org.coproduction.portal.share;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.coproduction.portal.PortalSettings;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Journeys;
import org.coproduction.portal.look.Look;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Telling others about a round or a project. The link says nothing about who shares it.
@Controller
@For(Who.EVERYBODY)
public final class SharePages {
    private final Commissioning commissioning;
    private final Journeys journeys;
    private final Look look;
    private final URI address;

    SharePages(Commissioning commissioning, Journeys journeys, Look look, PortalSettings settings) {
        this.commissioning = commissioning;
        this.journeys = journeys;
        this.look = look;
        this.address = settings.address();
    }

    @GetMapping("/rounds/{roundId}/share")
    String round(@PathVariable UUID roundId, Model model, HttpServletRequest request) {
        var round = commissioning.round(roundId.toString());
        return share(round.open() ? "share.round" : "share.decided", round.title(), "/rounds/" + roundId, model, request);
    }

    @GetMapping("/projects/{projectId}/share")
    String project(@PathVariable UUID projectId, Model model, HttpServletRequest request) {
        var title = journeys.journey(projectId.toString()).title();
        return share("share.project", title == null ? "" : title, "/projects/" + projectId, model, request);
    }

    private String share(String key, String title, String page, Model model, HttpServletRequest request) {
        var link = address + page;
        model.addAttribute("page", page);
        model.addAttribute("link", link);
        model.addAttribute("about", title);
        model.addAttribute("message", ShortText.of(look.words(request).say(key), title, link));
        model.addAttribute("code", QrCode.of(link));
        return "share";
    }
}
