package org.coproduction.starter;

import org.coproduction.web.ApiDocument;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What each service can be asked, for partners and their tools.
@RestController
class ApiDocumentEndpoint {
    private final ApiDocument document;

    ApiDocumentEndpoint(ApiDocument document) {
        this.document = document;
    }

    @GetMapping("/api/${coproduction.service.name}/openapi.json")
    ResponseEntity<byte[]> read() {
        return document.answer();
    }
}
