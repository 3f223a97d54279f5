package org.coproduction.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/// Refuses an address whose values cannot be read, before anything else reads them: whatever does would fail as if the fault were the
/// platform's own, for the gateway's breaker too, and would log what somebody typed.
final class QueryFilter extends OncePerRequestFilter {
    /// Many more than any address here has, and fewer than the container reads.
    private static final int MOST_VALUES = 200;

    private final ProblemWriter problems;

    QueryFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isReadable(request.getQueryString())) {
            chain.doFilter(request, response);
        } else {
            problems.write(response, RefusalCode.MALFORMED_REQUEST);
        }
    }

    static boolean isReadable(@Nullable String query) {
        return query == null || query.chars().filter(each -> each == '&').count() < MOST_VALUES && isText(query);
    }

    /// Whether what is percent-encoded in it is UTF-8.
    private static boolean isText(String query) {
        try {
            var bytes = UriUtils.decode(query, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (IllegalArgumentException | CharacterCodingException unreadable) {
            return false;
        }
    }
}
