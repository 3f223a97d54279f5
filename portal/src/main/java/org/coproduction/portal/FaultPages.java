package org.coproduction.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import org.coproduction.portal.api.AwayException;
import org.coproduction.portal.api.RefusalException;
import org.coproduction.portal.form.Kept;
import org.coproduction.portal.look.Look;
import org.coproduction.portal.look.Reader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// What a page becomes that cannot be shown: it says why, and what one can do.
@ControllerAdvice
public final class FaultPages {
    private static final Logger log = LoggerFactory.getLogger(FaultPages.class);

    private final Look look;

    FaultPages(Look look) {
        this.look = look;
    }

    /// A refusal that no page showed beside its form.
    @ExceptionHandler
    ModelAndView refused(RefusalException refused, HttpServletRequest request) {
        return switch (HttpStatus.valueOf(refused.status())) {
            case UNAUTHORIZED -> signIn(request);
            case NOT_FOUND -> page("not-found", HttpStatus.NOT_FOUND, null, request);
            case HttpStatus other -> page("refused", other, refused.sentence(Reader.of(request)), request);
        };
    }

    @ExceptionHandler
    ModelAndView away(AwayException away, HttpServletRequest request) {
        log.warn("The gateway or a service does not answer: {}", away.getMessage());
        var page = page("away", HttpStatus.SERVICE_UNAVAILABLE, null, request);
        page.addObject("kept", Kept.keep(request));
        return page;
    }

    /// The sign-in has lapsed, and could not be renewed.
    @ExceptionHandler(ClientAuthorizationException.class)
    ModelAndView lapsed(HttpServletRequest request) {
        return signIn(request);
    }

    /// Forgets who it was, so that the page, or what was typed on it, asks them to sign in.
    private static ModelAndView signIn(HttpServletRequest request) {
        var kept = Kept.keep(request);
        if (!Reader.of(request).signedIn()) {
            return new ModelAndView("redirect:/oauth2/authorization/" + PortalSecurity.REGISTRATION);
        }
        request.getSession().removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return new ModelAndView("redirect:" + (kept ? Kept.PAGE : request.getRequestURI()));
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class, MethodArgumentTypeMismatchException.class,
            MissingServletRequestParameterException.class})
    ModelAndView nothingThere(HttpServletRequest request) {
        return page("not-found", HttpStatus.NOT_FOUND, null, request);
    }

    private ModelAndView page(String name, HttpStatus status, @Nullable String sentence, HttpServletRequest request) {
        var model = new HashMap<String, @Nullable Object>(look.of(request));
        model.put("sentence", sentence);
        var page = new ModelAndView("fault/" + name, model);
        page.setStatus(status);
        return page;
    }
}
