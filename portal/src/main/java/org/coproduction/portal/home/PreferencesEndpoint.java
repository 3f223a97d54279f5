package org.coproduction.portal.home;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.look.Language;
import org.coproduction.portal.look.Preferences;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/// Keeps how someone likes to read, and goes back to the page they were on.
@Controller
public final class PreferencesEndpoint {
    private static final Duration KEPT = Duration.ofDays(365);

    @PostMapping("/preferences")
    @For(Who.EVERYBODY)
    RedirectView keep(@RequestParam(defaultValue = "false") boolean easyRead,
            @RequestParam(defaultValue = "false") boolean largeText, @RequestParam(defaultValue = "false") boolean contrast,
            @RequestParam(defaultValue = "false") boolean readAloud, @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "/") String back, HttpServletResponse response) {
        var chosen = new Preferences(easyRead, largeText, contrast, readAloud, Language.of(language));
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(Preferences.COOKIE, chosen.text()).path("/").maxAge(KEPT)
                .httpOnly(true).sameSite("Lax").build().toString());
        return new RedirectView(within(back), false, true, false);
    }

    /// Only a page of the portal: never another address, whatever is asked for.
    static String within(String back) {
        return back.matches("/([A-Za-z0-9-][A-Za-z0-9/-]*)?") ? back : "/";
    }
}
