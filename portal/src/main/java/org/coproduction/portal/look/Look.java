package org.coproduction.portal.look;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
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
        var reader = Reader.of(request);
        return Map.of("reader", reader, "words", new Words(bundle, Locale.UK, reader.easyRead()), "assets", assets, "here",
                request.getMethod().equals("GET") ? request.getRequestURI() : "/");
    }
}
