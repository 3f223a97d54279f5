package org.coproduction.commissioning;

import org.coproduction.testing.document.ApiDocumentRules;
import org.coproduction.web.Problems;

class ApiDocumentTest extends ApiDocumentRules {
    ApiDocumentTest() {
        super(Running.CONTEXT, "commissioning", "/api/commissioning/openapi.json", "Co-commissioning",
                """
                        Parent carers, young people and professionals decide together how, what and where resources for support are spent: \
                        funding rounds with proposals and ballots, priority rounds, panels, and the awards that come of them.""",
                Problems::of);
    }
}
