package org.coproduction.assessment;

import java.util.Set;
import org.coproduction.testing.document.ApiDocumentRules;
import org.coproduction.web.Problems;

class ApiDocumentTest extends ApiDocumentRules {
    ApiDocumentTest() {
        super(Running.CONTEXT, "assessment", "/api/assessment/openapi.json", "Co-assessment",
                """
                        Parent carers, young people and professionals evaluate together: the questions and who approved them, the answers, the themes in them, and what is promised about each.""",
                Problems::of);
    }

    /// What people answer, and why they say no: read by those who review it, and published by nobody.
    @Override
    protected Set<String> staysHere() {
        return Set.of("DraftEndpoint.One.value", "FeedbackEndpoint.One.value", "FormEndpoint.Approval.reason",
                "FlowEndpoint.Skip.reason",
                "PublicationEndpoint.Approval.reason");
    }
}
