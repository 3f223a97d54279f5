package org.coproduction.design;

import org.coproduction.testing.document.ApiDocumentRules;
import org.coproduction.web.Problems;

class ApiDocumentTest extends ApiDocumentRules {
    ApiDocumentTest() {
        super(Running.CONTEXT, "design", "/api/design/openapi.json", "Co-design",
                """
                        Parent carers, young people and professionals agree the concept and the content of a project: drafts, what each says to them, objections that are worked in, and the agreement.""",
                Problems::of);
    }
}
