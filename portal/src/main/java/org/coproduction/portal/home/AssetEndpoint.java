package org.coproduction.portal.home;

import java.time.Duration;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.look.Assets;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Styles, scripts and pictures, which a browser fetches once.
@RestController
public final class AssetEndpoint {
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Assets assets;

    AssetEndpoint(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{version}/{name}")
    @For(Who.EVERYBODY)
    ResponseEntity<ByteArrayResource> read(@PathVariable String version, @PathVariable String name) {
        var asset = assets.find(version, name);
        return asset == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok().contentType(asset.type())
                        .cacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable()).body(asset.content());
    }
}
