package org.coproduction.gateway.route;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.coproduction.web.Trace;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/// What a service gets to see of a request's headers: all but those that concern only the connection to the gateway,
/// that claim where the request came from, or that belong to the portal's session, which only the portal gets to see. The
/// trace goes on.
final class OnwardHeaders implements RequestHttpHeadersFilter {
    private static final Set<String> LEFT_BEHIND = Set.of("connection", "keep-alive", "proxy-connection", "transfer-encoding",
            "te",
            "trailer", "upgrade", "proxy-authorization", "proxy-authenticate", "expect", "forwarded", "cookie", "host");

    @Override
    public HttpHeaders apply(HttpHeaders arrived, ServerRequest request) {
        var left = new HashSet<>(LEFT_BEHIND);
        if (PortalRoute.leadsTo(request)) {
            left.remove("cookie");
        }
        arrived.getConnection().forEach(named -> left.add(named.toLowerCase(Locale.ROOT)));
        var onward = new HttpHeaders();
        arrived.headerSet().forEach(header -> {
            var name = header.getKey().toLowerCase(Locale.ROOT);
            if (!left.contains(name) && !name.startsWith("x-forwarded-")) {
                onward.addAll(header.getKey(), header.getValue());
            }
        });
        var trace = Trace.current();
        if (trace != null) {
            onward.set("traceparent", trace);
        }
        return onward;
    }
}
