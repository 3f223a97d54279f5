package org.coproduction.portal.look;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/// What every page has at hand: who reads it, the words for them, where the assets are, and how to come back to it.
public final class Look {
    private final MessageSource bundle;
    private final Assets assets;
    private final List<String> parts;

    /// @param parts those that have a bundle of words, which is named like the package of their pages
    Look(MessageSource bundle, Assets assets, List<String> parts) {
        this.bundle = bundle;
        this.assets = assets;
        this.parts = List.copyOf(parts);
    }

    public Map<String, Object> of(HttpServletRequest request) {
        return Map.of("reader", Reader.of(request), "words", words(request), "assets", assets, "here", here(request), "languages",
                Language.values(), "language",
                language(request));
    }

    /// The page that is shown: of a form that is shown again, the one that it stood on.
    private static String here(HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            return request.getRequestURI();
        }
        try {
            var path = new URI(Objects.requireNonNullElse(request.getHeader(HttpHeaders.REFERER), "")).getPath();
            return path == null || path.isEmpty() ? "/" : path;
        } catch (URISyntaxException nowhere) {
            return "/";
        }
    }

    /// The words for whoever made a request.
    public Words words(HttpServletRequest request) {
        return new Words(bundle, language(request).locale(), Reader.of(request).easyRead());
    }

    /// The words for something that is made in a language of its own, whoever asks for it.
    public Words in(Language language) {
        return new Words(bundle, language.locale(), false);
    }

    /// The language of a page: the one that its reader likes, or English for a part that nobody has translated into it. A page
    /// half in one language and half in another is read by nobody.
    Language language(HttpServletRequest request) {
        var liked = Reader.of(request).language();
        var part = part(request);
        return parts.contains(part) && !liked.speaks(part) ? Language.ENGLISH : liked;
    }

    /// Which part of the portal a page belongs to: the last name of its package.
    private static String part(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod page
                ? page.getBeanType().getPackageName().replaceFirst(".*\\.", "")
                : "";
    }
}
