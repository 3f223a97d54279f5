package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JourneyPageTest {
    @Test
    void facts_are_told_in_words_without_ids_and_without_what_is_not_there() {
        var page = new JourneyPage(new JsonMapper().readTree("""
                {"title": "A club", "projectId": "1", "sections": [{"c": "co-assessment", "status": "present", "section": {
                  "summary": "It is published.", "steps": [], "facts": {"currency": "GBP", "agreed": true,
                    "gateEndsAt": "2027-01-29T17:26:06.898122159Z", "due": "2027-02-01",
                    "outcome": {"kind": "DECIDED_WITHOUT_AGREEMENT", "missing": [], "decidedBy": null},
                    "responses": {"PARENT_CARER": null, "YOUNG_PERSON": 10},
                    "themes": [{"id": "7f7512e9", "theme": "The bus", "due": null}]}}}]}""")).text();

        assertThat(page)
                .contains("Currency: GBP", "Agreed: yes", "Gate ends at: 2027-01-29 17:26\n", "Due: 2027-02-01\n",
                        "Outcome: Kind decided without agreement\n",
                        "Responses: parent carers too few to be shown, children and young people 10", "Themes: Theme The bus\n")
                .doesNotContain("7f7512e9", "none", "Missing", "null");
    }
}
