package org.coproduction.gateway;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells who comes to the front door what is behind it. Where there is a portal, `/` is the portal's.
@RestController
class IndexEndpoint {
    /// @param routes a path and what is found there
    record Index(String name, String signIn, Map<String, String> routes) {}

    /// What is behind the gateway, as paths with a word about each.
    @GetMapping({"/", "/api"})
    Index read() {
        var routes = new LinkedHashMap<String, String>();
        routes.put("/api/projects/{projectId}/journey", "the whole story of a project, for everyone to read");
        routes.put("/api/commissioning/rounds", "funding rounds, for everyone to read");
        routes.put("/api/assessment/you-said-we-did", "what people said and what was done about it, for everyone to read");
        routes.put("/api/openapi.json", "what can be asked, as OpenAPI; each service has its own, as /api/design/openapi.json");
        Arrays.stream(Destination.values()).forEach(destination -> routes.put(destination.paths(), destination.c()));
        return new Index("Co-production gateway", "Authorization: Bearer <token>", routes);
    }
}
