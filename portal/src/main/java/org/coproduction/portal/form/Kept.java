package org.coproduction.portal.form;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What someone typed that could not be sent yet, in their session, until they send it or sign out.
///
/// @param address where it was to go
/// @param values by field
public record Kept(String address, Map<String, List<String>> values) implements Serializable {
    /// Where it is shown.
    public static final String PAGE = "/kept";
    private static final String NAME = Kept.class.getName();
    private static final int LONGEST = 100_000;

    /// Keeps a form that sends a command; whether it could be. Choosing how to read, or signing out, is none.
    public static boolean keep(HttpServletRequest request) {
        if (!request.getMethod().equals("POST") || request.getParameter(Sent.KEY) == null
                || !address(request).matches("/[A-Za-z0-9/_-]+")) {
            return false;
        }
        var values = new LinkedHashMap<String, List<String>>();
        SentArgument.values(request).forEach((name, typed) -> values.put(name, new ArrayList<>(typed)));
        if (values.values().stream().flatMap(List::stream).mapToInt(String::length).sum() > LONGEST) {
            return false;
        }
        request.getSession().setAttribute(NAME, new Kept(address(request), values));
        return true;
    }

    static @Nullable Kept of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (Kept) session.getAttribute(NAME);
    }

    /// What has come to its page need not be kept any more.
    static void sent(HttpServletRequest request) {
        var kept = of(request);
        if (kept != null && kept.address().equals(address(request))) {
            request.getSession().removeAttribute(NAME);
        }
    }

    private static String address(HttpServletRequest request) {
        return request.getRequestURI();
    }

    /// What a person would recognise as their own words.
    public List<String> texts() {
        return values.entrySet().stream().filter(each -> !each.getKey().equals(Sent.KEY))
                .flatMap(each -> each.getValue().stream())
                .filter(typed -> typed.contains(" ")).toList();
    }
}
