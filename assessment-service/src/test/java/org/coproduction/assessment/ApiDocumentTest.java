package org.coproduction.assessment;

import org.coproduction.testing.document.ApiDocumentRules;
import org.coproduction.web.Problems;

class ApiDocumentTest extends ApiDocumentRules {
    ApiDocumentTest() {
        super(Running.CONTEXT, "assessment", "/api/assessment/openapi.json", "Co-assessment",
                """
                        Parent carers, young people and professionals evaluate together: the questions and who approved them, the answers, the themes in them, and what is promised about each.""",
                Problems::of);
    }
}
