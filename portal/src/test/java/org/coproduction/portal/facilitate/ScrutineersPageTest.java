package org.coproduction.portal.facilitate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.portal.Pages.Somebody.FACILITATOR;

import java.util.List;
import java.util.Map;
import org.coproduction.portal.Pages;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Scrutinies;
import org.coproduction.portal.api.Scrutinies.Naming;
import org.coproduction.portal.api.Scrutinies.Offer;
import org.coproduction.portal.round.StoredRecount;
import org.coproduction.portal.round.StoredRound;
import org.junit.jupiter.api.Test;

class ScrutineersPageTest {
    private static final String PAGE = "/facilitate/rounds/" + StoredRound.ROUND + "/scrutineers";

    private final StoredRecount recount = new StoredRecount(new Offer("PARENT_CARER", "BKRT-WZNM-CCHL", false, true),
            new Offer("PARENT_CARER", "CCCC-WZNM-CCHL", true, false), new Offer("YOUNG_PERSON", "DDDD-WZNM-CCHL", false, false));
    private final Pages pages = Pages.of(Map.of(Commissioning.class, StoredRound.collecting(), Scrutinies.class, recount),
            ScrutineersPage.class);

    @Test
    void a_facilitator_asks_to_name_somebody_of_each_group_by_the_code_that_they_told() throws Exception {
        assertThat(pages.read(PAGE, FACILITATOR)).contains("BKRT-WZNM-CCHL", "DDDD-WZNM-CCHL", "Asked for", "Named",
                "Nobody has offered to do it yet.");
        var asked = pages.send(PAGE, FACILITATOR, "code-PARENT_CARER", "BKRT-WZNM-CCHL", "code-YOUNG_PERSON", "DDDD-WZNM-CCHL",
                "namingReason", "They offered it.");
        assertThat(asked.getRedirectedUrl()).isEqualTo("/facilitate/rounds/" + StoredRound.ROUND);
        assertThat(recount.named)
                .containsExactly(new Naming(List.of("BKRT-WZNM-CCHL", "DDDD-WZNM-CCHL"), "They offered it."));
    }

    @Test
    void whoever_agrees_gives_no_reason_and_whoever_asks_does() throws Exception {
        assertThat(pages.send(PAGE, FACILITATOR, "code-PARENT_CARER", "BKRT-WZNM-CCHL").getContentAsString())
                .contains("There is a problem");
        assertThat(pages.send(PAGE, FACILITATOR, "namingReason", "They offered it.").getContentAsString())
                .contains("There is a problem");
        assertThat(recount.named).isEmpty();
        assertThat(pages.send(PAGE, FACILITATOR, "agreed", "YES", "code-PARENT_CARER", "BKRT-WZNM-CCHL").getRedirectedUrl())
                .isEqualTo(PAGE);
        assertThat(recount.named).containsExactly(new Naming(List.of("BKRT-WZNM-CCHL"), null));
    }
}
