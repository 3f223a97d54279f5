package org.coproduction.gateway;

import org.coproduction.web.ApiDocument;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the gateway itself can be asked. Each service has a document of its own.
@RestController
class ApiDocumentEndpoint {
    private final ApiDocument document = new ApiDocument("gateway");

    @GetMapping("/api/openapi.json")
    ResponseEntity<byte[]> read() {
        return document.answer();
    }
}
