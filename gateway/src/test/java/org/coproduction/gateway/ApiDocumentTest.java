package org.coproduction.gateway;

import org.coproduction.testing.document.ApiDocumentRules;
import org.coproduction.web.Problems;
import org.junit.jupiter.api.AfterAll;

class ApiDocumentTest extends ApiDocumentRules {
    private static final RunningGateway GATEWAY = new RunningGateway();

    ApiDocumentTest() {
        super(GATEWAY.context(), "gateway", "/api/openapi.json", "Gateway", """
                The one way in, and the whole story of a project over all four services. Each service has a document of its own: \
                `/api/commissioning/openapi.json`, `/api/design/openapi.json`, `/api/delivery/openapi.json` and \
                `/api/assessment/openapi.json`.""", Problems::of);
    }

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }
}
