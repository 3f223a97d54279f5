package org.coproduction.portal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.coproduction.portal.look.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets nobody reach a page that is not [For] them. Whoever is not signed in is asked to, and comes back to the page.
public final class AccessCheck implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod page && page.getBeanType().getPackageName().startsWith("org.coproduction.")) {
            var who = who(page);
            if (who == null || !who.includes(Reader.of(request))) {
                throw new AccessDeniedException("not for this person");
            }
        }
        return true;
    }

    /// Whom a page is for; `null` where it does not say so, and then it is for nobody.
    public static @Nullable Who who(HandlerMethod page) {
        var own = AnnotatedElementUtils.findMergedAnnotation(page.getMethod(), For.class);
        var all = own == null ? AnnotatedElementUtils.findMergedAnnotation(page.getBeanType(), For.class) : own;
        return all == null ? null : all.value();
    }
}
