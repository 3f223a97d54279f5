package org.coproduction.commissioning;

import java.util.Set;
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

    /// Why people say no, what is read on a panel alone, and what is no text: references and addresses.
    @Override
    protected Set<String> staysHere() {
        return Set.of("AccordRequest.Position.reason", "FlowEndpoint.Skip.reason", "BidEndpoint.NewBid.name",
                "BidEndpoint.NewBid.text",
                "ModerationEndpoint.Agreed.reason", "SheetEndpoint.Points.reason", "AwardEndpoint.By.reference",
                "ProjectEndpoint.Began.reference", "TrancheEndpoint.Paying.reference", "ProposalEndpoint.Beside.address");
    }
}
