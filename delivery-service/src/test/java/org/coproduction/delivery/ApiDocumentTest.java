package org.coproduction.delivery;

import java.util.Set;
import org.coproduction.testing.document.ApiDocumentRules;
import org.coproduction.web.Problems;

class ApiDocumentTest extends ApiDocumentRules {
    ApiDocumentTest() {
        super(Running.CONTEXT, "delivery", "/api/delivery/openapi.json", "Co-delivery",
                """
                        Parent carers, young people and professionals are part of the delivery: the action plan, who leads what, the agreement to it, and how the work goes.""",
                Problems::of);
    }

    /// Why people say no, notes for those who take part, and the name of an organisation.
    @Override
    protected Set<String> staysHere() {
        return Set.of("ActionEndpoint.OwnerRequest.organisation", "FlowEndpoint.Skip.reason",
                "ActionEndpoint.ProgressRequest.note",
                "GateEndpoint.ApprovalRequest.reason");
    }
}
