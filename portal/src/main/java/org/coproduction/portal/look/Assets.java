package org.coproduction.portal.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;

/// Styles, scripts and pictures, under an address that changes with their content, so that a browser fetches each once.
public final class Assets {
    private static final String WEBJARS = "META-INF/resources/webjars/";
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=utf-8");
    private static final MediaType STYLE = MediaType.parseMediaType("text/css;charset=utf-8");
    private static final MediaType PICTURE = MediaType.parseMediaType("image/svg+xml");

    private final Map<String, Asset> assets = new LinkedHashMap<>();
    private final String version;

    public record Asset(ByteArrayResource content, MediaType type) {}

    Assets(String govukVersion, String htmxVersion) {
        var govuk = WEBJARS + "govuk-frontend/" + govukVersion + "/dist/govuk/";
        var styles = Trimmed.of(withoutTypeface(text(govuk + "govuk-frontend.min.css")));
        add("portal.css", styles + text("portal/static/portal.css"), STYLE);
        add("portal-rtl.css", Mirrored.of(styles) + text("portal/static/portal.css"), STYLE);
        add("govuk-frontend.min.js", text(govuk + "govuk-frontend.min.js"), SCRIPT);
        add("htmx.min.js", text(WEBJARS + "htmx.org/" + htmxVersion + "/dist/htmx.min.js"), SCRIPT);
        add("portal.js", text("portal/static/portal.js"), SCRIPT);
        add("mark.svg", text("portal/static/mark.svg"), PICTURE);
        this.version = digest(assets);
    }

    /// The address of an asset.
    public String at(String name) {
        if (!assets.containsKey(name)) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return "/assets/" + version + "/" + name;
    }

    /// An asset of this version; `null` where there is none.
    public @Nullable Asset find(String version, String name) {
        return version.equals(this.version) ? assets.get(name) : null;
    }

    /// This is not gov.uk: its typeface is neither fetched nor asked for, and its crest is not shown.
    static String withoutTypeface(String styles) {
        return styles.replaceAll("@font-face\\{[^}]*}", "").replaceAll("font-family:\"?GDS Transport\"?,arial,sans-serif",
                "font-family:var(--typeface)").replaceAll("url\\(/assets/images/govuk-crest\\.svg\\)", "none")
                .replaceAll("/\\*# sourceMappingURL=[^*]*\\*/", "");
    }

    private void add(String name, String content, MediaType type) {
        var shown = content.replaceAll("//# sourceMappingURL=\\S*", "");
        assets.put(name, new Asset(new ByteArrayResource(shown.getBytes(StandardCharsets.UTF_8)), type));
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String digest(Map<String, Asset> assets) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            assets.values().forEach(asset -> digest.update(asset.content().getByteArray()));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
