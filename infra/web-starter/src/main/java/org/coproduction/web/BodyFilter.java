package org.coproduction.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Reads the whole body of a command before anything else does: refuses what is too large, and leaves a hash of it,
/// to which an `Idempotency-Key` is bound.
public final class BodyFilter extends OncePerRequestFilter {
    /// Request attribute with the first 128 bits of the body's SHA-256, in Base64.
    public static final String BODY_HASH = BodyFilter.class.getName() + ".hash";

    private final WebSettings settings;
    private final ProblemWriter problems;
    private final List<PathPattern> largeBodyPaths;
    private final Semaphore largeBodies;

    public BodyFilter(WebSettings settings, ProblemWriter problems) {
        this.settings = settings;
        this.problems = problems;
        this.largeBodyPaths = settings.largeBodyPaths().stream().map(PathPatternParser.defaultInstance::parse).toList();
        this.largeBodies = new Semaphore(settings.largeBodiesAtOnce());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var large = isLarge(request.getRequestURI());
        var length = request.getContentLengthLong();
        if (!large || length >= 0 && length <= settings.maxBody().toBytes()) {
            pass(request, response, chain, large ? settings.maxLargeBody() : settings.maxBody());
        } else if (largeBodies.tryAcquire()) {
            try {
                pass(request, response, chain, settings.maxLargeBody());
            } finally {
                largeBodies.release();
            }
        } else {
            problems.write(response, RefusalCode.TOO_BUSY);
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain, DataSize limit)
            throws ServletException, IOException {
        var most = Math.toIntExact(limit.toBytes());
        if (request.getContentLengthLong() > most) {
            problems.write(response, tooLarge(limit));
            return;
        }
        var body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            problems.write(response, tooLarge(limit));
            return;
        }
        request.setAttribute(BODY_HASH, hash(body));
        chain.doFilter(new BufferedBody(request, body), response);
    }

    private boolean isLarge(String path) {
        var container = PathContainer.parsePath(path);
        return largeBodyPaths.stream().anyMatch(pattern -> pattern.matches(container));
    }

    private static Refusal tooLarge(DataSize limit) {
        var words = limit.toMegabytes() > 0 ? limit.toMegabytes() + " MB" : limit.toKilobytes() + " KB";
        return Refusal.of(RefusalCode.BODY_TOO_LARGE).with("limit", words);
    }

    static String hash(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
