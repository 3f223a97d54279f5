package org.coproduction.portal.facilitate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.portal.Pages.Somebody.FACILITATOR;

import java.util.Map;
import org.coproduction.portal.Pages;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Scrutinies;
import org.coproduction.portal.api.Scrutinies.Offer;
import org.coproduction.portal.round.StoredRecount;
import org.coproduction.portal.round.StoredRound;
import org.junit.jupiter.api.Test;

class ScrutineersPageTest {
    private static final String PAGE = "/facilitate/rounds/" + StoredRound.ROUND + "/scrutineers";

    @Test
    void a_facilitator_names_somebody_of_each_group_by_the_code_that_they_told() throws Exception {
        var recount = new StoredRecount(new Offer("PARENT_CARER", "BKRT-WZNM-CCHL", false),
                new Offer("PARENT_CARER", "CCCC-WZNM-CCHL", true), new Offer("YOUNG_PERSON", "DDDD-WZNM-CCHL", false));
        var pages = Pages.of(Map.of(Commissioning.class, StoredRound.collecting(), Scrutinies.class, recount),
                ScrutineersPage.class);

        assertThat(pages.read(PAGE, FACILITATOR)).contains("Name BKRT-WZNM-CCHL", "Name DDDD-WZNM-CCHL",
                "Nobody has offered to do it yet.").doesNotContain("Name CCCC-WZNM-CCHL");
        pages.send(PAGE, FACILITATOR, "code", "BKRT-WZNM-CCHL");
        assertThat(recount.named).containsExactly("BKRT-WZNM-CCHL");
    }
}
