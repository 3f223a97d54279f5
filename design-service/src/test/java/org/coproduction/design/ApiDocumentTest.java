package org.coproduction.design;

import java.util.Set;
import org.coproduction.testing.document.ApiDocumentRules;
import org.coproduction.web.Problems;

class ApiDocumentTest extends ApiDocumentRules {
    ApiDocumentTest() {
        super(Running.CONTEXT, "design", "/api/design/openapi.json", "Co-design",
                """
                        Parent carers, young people and professionals agree the concept and the content of a project: drafts, what each says to them, objections that are worked in, and the agreement.""",
                Problems::of);
    }

    /// What people say to a draft: read by those who take part.
    @Override
    protected Set<String> staysHere() {
        return Set.of("StanceEndpoint.Request.reason", "FlowEndpoint.Skip.reason");
    }
}
