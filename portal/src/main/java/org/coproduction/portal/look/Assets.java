package org.coproduction.portal.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Styles, scripts and pictures, under an address that changes with their content, so that a browser fetches each once.
@RestController
public final class Assets {
    private static final String GOVUK = "META-INF/resources/webjars/govuk-frontend/%s/dist/govuk/%s";
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=utf-8");
    private static final MediaType STYLE = MediaType.parseMediaType("text/css;charset=utf-8");
    private static final MediaType PICTURE = MediaType.parseMediaType("image/svg+xml");

    private final Map<String, Asset> assets = new LinkedHashMap<>();
    private final String version;

    private record Asset(ByteArrayResource content, MediaType type) {}

    Assets(String govukVersion) {
        add("portal.css", withoutTypeface(text(GOVUK.formatted(govukVersion, "govuk-frontend.min.css")))
                + text("portal/static/portal.css"), STYLE);
        add("govuk-frontend.min.js", text(GOVUK.formatted(govukVersion, "govuk-frontend.min.js")), SCRIPT);
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

    @GetMapping("/assets/{version}/{name}")
    ResponseEntity<ByteArrayResource> read(@PathVariable String version, @PathVariable String name) {
        var asset = assets.get(name);
        if (asset == null || !version.equals(this.version)) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok().contentType(asset.type()).cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic()
                .immutable()).body(asset.content());
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
