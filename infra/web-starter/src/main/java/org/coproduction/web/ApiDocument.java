package org.coproduction.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// An application's OpenAPI document, as it lies in the application: nothing of it is worked out while it runs.
public final class ApiDocument {
    private static final CacheControl FOR_AN_HOUR = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final ClassPathResource resource;

    /// @param name of the application: `commissioning`
    public ApiDocument(String name) {
        this.resource = new ClassPathResource("openapi/" + name + ".json");
    }

    /// The answer to whoever asks for it.
    public ResponseEntity<byte[]> answer() {
        try {
            var content = resource.getContentAsByteArray();
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(FOR_AN_HOUR)
                    .eTag(BodyFilter.hash(content)).body(content);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
