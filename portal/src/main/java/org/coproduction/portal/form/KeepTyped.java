package org.coproduction.portal.form;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/// A form from a session that has ended carries that session's token, and is not taken. What was typed is kept, and the person
/// is asked to sign in and to send it themselves. A form of another site is refused and forgotten.
public final class KeepTyped implements AccessDeniedHandler {
    private final String origin;

    public KeepTyped(URI address) {
        this.origin = address.getScheme() + "://" + address.getAuthority();
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        // Where it is a page's own form that lapsed, the page says so, and not that it is for others.
        request.setAttribute("lapsed", denied instanceof CsrfException);
        if (denied instanceof CsrfException && origin.equals(request.getHeader(HttpHeaders.ORIGIN)) && Kept.keep(request)) {
            response.sendRedirect(Kept.PAGE);
            return;
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
