package org.coproduction.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coproduction.portal.api.Journeys.Elsewhere;
import org.coproduction.portal.api.Journeys.Facts;
import org.coproduction.portal.api.Journeys.Journey;
import org.coproduction.portal.api.Journeys.Part;
import org.coproduction.portal.api.Journeys.Section;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JourneysTest {
    @ParameterizedTest
    @CsvSource({"https://take-part.example/panels/0197a3c0-5e1d-7000-8000-000000000008, 0197a3c0-5e1d-7000-8000-000000000008",
            "/panels/0197a3c0-5e1d-7000-8000-000000000008, 0197a3c0-5e1d-7000-8000-000000000008",
            "Cabinet 2026/14,", "https://elsewhere.example/panels/12,",
            "javascript:alert(1)//xpanels/0197a3c0-5e1d-7000-8000-000000000008,"})
    void a_project_leads_to_the_panel_whose_page_the_earlier_decision_names(String reference, String panel) {
        var told = new Section("FUNDED", null, "", new Facts(null, "design", new Elsewhere(reference)), List.of(), List.of());
        assertThat(new Journey("p", null, true, List.of(new Part("C1", "commissioning", "TOLD", told, null, null))).panel())
                .isEqualTo(panel);
    }
}
