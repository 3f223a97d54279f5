package org.coproduction.portal.look;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.context.MessageSource;

/// What every page has at hand: who reads it, the words for them, where the assets are, and how to come back to it.
public final class Look {
    private final MessageSource bundle;
    private final Assets assets;

    Look(MessageSource bundle, Assets assets) {
        this.bundle = bundle;
        this.assets = assets;
    }

    public Map<String, Object> of(HttpServletRequest request) {
        return Map.of("reader", Reader.of(request), "words", words(request), "assets", assets, "here",
                request.getMethod().equals("GET") ? request.getRequestURI() : "/", "languages", Language.values());
    }

    /// The words for whoever made a request.
    public Words words(HttpServletRequest request) {
        var reader = Reader.of(request);
        return new Words(bundle, reader.language().locale(), reader.easyRead());
    }
}
