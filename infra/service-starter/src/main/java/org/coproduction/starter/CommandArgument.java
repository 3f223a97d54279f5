package org.coproduction.starter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.web.BodyFilter;
import org.coproduction.web.CallerArgument;
import org.coproduction.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands an endpoint its [Command]: who gave it, and how a repeat of it is recognised. A `POST` needs an
/// `Idempotency-Key`; a `PUT` is repeatable by nature.
final class CommandArgument implements HandlerMethodArgumentResolver {
    private static final int LONGEST_KEY = 100;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Command.class;
    }

    @Override
    public Command resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var bodyHash = (String) request.getAttribute(BodyFilter.BODY_HASH, RequestAttributes.SCOPE_REQUEST);
        return new Command(key(http), CallerArgument.current().id(), bodyHash == null ? "" : bodyHash, ifMatch(http));
    }

    private static @Nullable String key(HttpServletRequest request) {
        var key = request.getHeader("Idempotency-Key");
        if (key == null || key.isBlank()) {
            if (request.getMethod().equals("POST")) {
                throw new RefusedException(Refusal.of(RefusalCode.IDEMPOTENCY_KEY_MISSING));
            }
            return null;
        }
        if (key.length() > LONGEST_KEY) {
            throw invalid("Idempotency-Key");
        }
        return request.getMethod() + ' ' + request.getRequestURI() + ' ' + key;
    }

    private static @Nullable Long ifMatch(HttpServletRequest request) {
        var tag = request.getHeader("If-Match");
        if (tag == null || tag.equals("*")) {
            return null;
        }
        try {
            return Long.valueOf(tag.replace("\"", ""));
        } catch (NumberFormatException notOurs) {
            throw invalid("If-Match");
        }
    }

    private static RefusedException invalid(String header) {
        return new RefusedException(new Refusal(RefusalCode.INVALID_FIELD, Map.of("field", header), List.of(), header));
    }
}
