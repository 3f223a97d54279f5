package org.coproduction.portal.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.coproduction.portal.look.Look;
import org.coproduction.portal.look.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Gives a page's method the [Sent] form. Nothing is bound to objects: a field that a page does not ask for goes nowhere.
final class SentArgument implements HandlerMethodArgumentResolver {
    private final Look look;

    SentArgument(Look look) {
        this.look = look;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Sent.class;
    }

    @Override
    public Sent resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer page, NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Kept.sent(request);
        return new Sent(values(request), Reader.of(request), look.words(request), Objects.requireNonNull(page).getModel(),
                RequestContextUtils.getOutputFlashMap(request));
    }

    static Map<String, List<String>> values(HttpServletRequest request) {
        var values = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, typed) -> {
            if (!name.equals("_csrf")) {
                values.put(name, Arrays.asList(typed));
            }
        });
        return values;
    }
}
