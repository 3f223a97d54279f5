package org.coproduction.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// Words a refusal as problem details (RFC 9457): a stable `type` and `code`, the plain words in `detail`, the Easy
/// Read words beside them, and the field or the constituencies concerned.
public final class Problems {
    private Problems() {
    }

    public static ProblemDetail of(Refusal refusal) {
        var code = refusal.code();
        var problem = ProblemDetail.forStatusAndDetail(status(code), refusal.plain());
        problem.setType(URI.create("urn:coproduction:refusal:" + code.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setTitle(title(code));
        problem.setProperty("code", code.name());
        problem.setProperty("easyRead", refusal.easyRead());
        if (refusal.field() != null) {
            problem.setProperty("field", refusal.field());
        }
        if (!refusal.constituencies().isEmpty()) {
            problem.setProperty("constituencies", refusal.constituencies().stream().map(Constituency::name).toList());
        }
        return problem;
    }

    public static ProblemDetail of(RefusalCode code) {
        return of(new Refusal(code, Map.of(), List.of(), null));
    }

    /// The HTTP status that a refusal has.
    public static HttpStatus status(RefusalCode code) {
        return switch (code) {
            case NOT_SIGNED_IN, TOKEN_NOT_ACCEPTED -> HttpStatus.UNAUTHORIZED;
            case METHOD_NOT_ALLOWED -> HttpStatus.METHOD_NOT_ALLOWED;
            case MEDIA_TYPE_NOT_SUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case UNEXPECTED -> HttpStatus.INTERNAL_SERVER_ERROR;
            default -> switch (code.kind()) {
                case INVALID -> HttpStatus.BAD_REQUEST;
                case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
                case NOT_FOUND -> HttpStatus.NOT_FOUND;
                case CONFLICT -> HttpStatus.CONFLICT;
                case GONE -> HttpStatus.GONE;
                case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
                case STALE -> HttpStatus.PRECONDITION_FAILED;
                case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            };
        };
    }

    private static String title(RefusalCode code) {
        var words = code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
