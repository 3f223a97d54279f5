package org.coproduction.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What goes wrong before or beside any endpoint (an address that the firewall rejects, a fault in a filter) becomes
/// problem details here, without a word of the exception.
@RestController
class ContainerErrors implements ErrorController {
    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    ResponseEntity<ProblemDetail> answer(HttpServletRequest request) {
        var status = Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)).orElse(404);
        return ProblemAdvice.answer(Refusal.of(issuerIsAway(request) ? RefusalCode.UNAVAILABLE : code(status)));
    }

    /// A token could not be checked: whether it is right is not known, and it may be later.
    private static boolean issuerIsAway(HttpServletRequest request) {
        var fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return fault instanceof AuthenticationServiceException || fault instanceof JwtDecoderInitializationException;
    }

    private static RefusalCode code(int status) {
        return switch (status) {
            case 401 -> RefusalCode.NOT_SIGNED_IN;
            case 403 -> RefusalCode.NOT_YOUR_ROLE;
            case 404 -> RefusalCode.NOT_FOUND;
            case 405 -> RefusalCode.METHOD_NOT_ALLOWED;
            case 413 -> RefusalCode.BODY_TOO_LARGE;
            case 415 -> RefusalCode.MEDIA_TYPE_NOT_SUPPORTED;
            case 503 -> RefusalCode.UNAVAILABLE;
            default -> status < 500 ? RefusalCode.MALFORMED_REQUEST : RefusalCode.UNEXPECTED;
        };
    }
}
