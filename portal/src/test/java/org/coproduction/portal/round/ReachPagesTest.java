package org.coproduction.portal.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Commissioning.Proposing;
import org.coproduction.portal.api.CountedBy.Lot;
import org.coproduction.portal.api.Reach;
import org.coproduction.portal.api.Reach.Ages;
import org.coproduction.portal.api.Reach.Register;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// For whom and where: what the terms name, and what a proposal says of it.
class ReachPagesTest {
    private static final String PAGE = "/rounds/" + StoredRound.ROUND;
    private static final String[] PROPOSAL = {"title", "A club", "summary", "For all", "costPence", "100", "where", "",
            "easyRead",
            "It is fun.", "organisations", "", "proposerPaid", "NO"};

    private final StoredRound round = StoredRound.collecting();

    private StoredRound reaching(@Nullable String drawn) {
        return round.reaching(new Reach(new Ages(5, 18), List.of("Aston", "Erdington"), new Register(40, null, 15)),
                new Lot("0a1b", drawn));
    }

    @Test
    void everybody_reads_what_the_terms_name_and_what_a_proposal_says_of_it() throws Exception {
        assertThat(reaching(null).pages().read(PAGE, Somebody.PARENT_CARER))
                .contains("from 5 to 18 years old", "Aston, Erdington",
                        "Parent carers: about 40", "Professionals: about 15", "Families with babies", "Method of Equal Shares",
                        "It goes to the next most wanted projects", "The order of their ids", "can be held against", "0a1b")
                .doesNotContain("young people: about");
        assertThat(reaching("7c7c").pages().read(PAGE, Somebody.PARENT_CARER)).contains("before anybody could propose", "7c7c")
                .doesNotContain("0a1b");
    }

    @Test
    void a_proposal_says_who_benefits_for_which_places_and_how_its_money_would_go_out() throws Exception {
        assertThat(reaching(null).pages().read(PAGE + "/proposal", Somebody.PARENT_CARER)).contains("Which of these places",
                "value=\"Erdington\"", "Who benefits?");
        round.pages().send(PAGE + "/proposal", Somebody.PARENT_CARER,
                with("benefits", " Families with babies ", "route", "IN_HOUSE", "localities", "Erdington"));
        round.pages().send(PAGE + "/proposal", Somebody.PARENT_CARER, with());
        assertThat(round.proposed).extracting(Proposing::benefits).containsExactly("Families with babies", "");
        assertThat(round.proposed).extracting(Proposing::route).containsExactly("IN_HOUSE", null);
        assertThat(round.proposed).extracting(Proposing::localities).containsExactly(List.of("Erdington"), List.of());
    }

    @Test
    void a_round_without_localities_asks_for_none() throws Exception {
        assertThat(round.pages().read(PAGE + "/proposal", Somebody.PARENT_CARER)).contains("Who benefits?")
                .doesNotContain("Which of these places");
        assertThat(round.pages().read(PAGE, Somebody.PARENT_CARER)).contains("from 0 to 25 years old")
                .doesNotContain("On the register", "The lot");
    }

    private static String[] with(String... more) {
        return Stream.of(PROPOSAL, more).flatMap(Stream::of).toArray(String[]::new);
    }
}
