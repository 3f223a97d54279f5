package org.coproduction.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.coproduction.portal.Pages;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Agreement;
import org.coproduction.portal.api.Replacements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplacementPageTest {
    private static final String PAGE = "/projects/0197a3c0-5e1d-7000-8000-000000000001/replacement";
    private static final Instant UNTIL = Instant.parse("2027-03-31T22:59:00Z");

    private final List<Object> taken = new ArrayList<>();

    private Pages pages(boolean understood, Agreement.@Nullable Settlement settlement) {
        return pages(understood, false, settlement, null);
    }

    private Pages pages(boolean understood, boolean interested, Agreement.@Nullable Settlement settlement,
            Replacements.@Nullable Instead decided) {
        return Pages.of(Replacements.class, new Replacements() {
            @Override
            public Replaced of(String id) {
                return new Replaced(id, "Swimming club", 1_234_00, interested,
                        new Proposed("PROPOSAL", "Day trip", "It was wanted too.",
                                "People want it."),
                        understood,
                        settlement == null ? new Agreement(2, UNTIL, null, null, List.of(), List.of(), null) : null, settlement,
                        decided, List.of(new Alternative("P2", "Day trip")));
            }

            @Override
            public void propose(String id, Proposing proposing) {
                taken.add(proposing);
            }

            @Override
            public void confirm(String id, Confirming confirming) {
                taken.add(confirming);
            }

            @Override
            public void take(String id, Agreement.Position position) {
                taken.add(position);
            }

            @Override
            public void extend(String id, Agreement.Extending extending, String key) {
                taken.add(extending);
            }

            @Override
            public void agree(String id, String key) {
                taken.add("agreed");
            }

            @Override
            public void decide(String id, Deciding deciding, String key) {
                taken.add(deciding);
            }
        }, ReplacementPage.class);
    }

    @Test
    void a_facilitator_proposes_one_of_what_there_is_and_each_group_says_what_it_thinks() throws Exception {
        assertThat(pages(false, null).read(PAGE, Somebody.FACILITATOR)).contains("£1,234", "Day trip, which the same round",
                "Nothing: the money goes back", "Settle it as agreed", "31 March 2027");
        pages(false, null).send(PAGE, Somebody.FACILITATOR, "basedOn", "2", "instead", "P2", "reason", "It is fair.", "easyRead",
                "It is fair.", "key", "k");
        pages(false, null).send(PAGE, Somebody.FACILITATOR, "basedOn", "2", "instead", "NOTHING", "reason", "It is late.",
                "easyRead", "It is late.", "key", "k");
        assertThat(pages(false, null).send(PAGE, Somebody.FACILITATOR, "basedOn", "2", "instead", "P9", "reason", "x",
                "easyRead", "x", "key", "k").getContentAsString()).contains("There is a problem");
        pages(false, null).send(PAGE + "/easy-read", Somebody.YOUNG_PERSON, "version", "2");
        pages(true, null).send(PAGE + "/stance", Somebody.YOUNG_PERSON, "version", "2", "answer", "YES", "reason", "");
        pages(true, null).send(PAGE + "/agreement", Somebody.FACILITATOR, "key", "k");
        assertThat(taken).containsExactly(new Replacements.Proposing(2, "PROPOSAL", "P2", "It is fair.", "It is fair."),
                new Replacements.Proposing(2, "NOTHING", null, "It is late.", "It is late."), new Replacements.Confirming(2),
                new Agreement.Position(2, true, ""), "agreed");
    }

    @Test
    void nobody_is_asked_before_somebody_understood_it_and_the_funder_decides_only_where_there_was_no_agreement()
            throws Exception {
        assertThat(pages(false, null).read(PAGE, Somebody.PROFESSIONAL)).doesNotContain("Do you agree to this?");
        assertThat(pages(true, null).read(PAGE, Somebody.PROFESSIONAL)).contains("Do you agree to this?");
        assertThat(pages(true, null).read(PAGE, Somebody.COUNCIL)).doesNotContain("Decide without agreement");
        var not = new Agreement.Settlement(false, UNTIL, List.of("YOUNG_PERSON"), null, null);
        assertThat(pages(true, not).read(PAGE, Somebody.COUNCIL)).contains("Decide without agreement",
                "children and young people");
        pages(true, not).send(PAGE + "/decision", Somebody.COUNCIL, "instead", "P2", "reasons", "The year ends.", "key", "k");
        pages(true, not).send(PAGE + "/decision", Somebody.COUNCIL, "instead", "NEW_ROUND", "reasons", "It is fair.", "key", "k");
        assertThat(pages(true, not).send(PAGE + "/decision", Somebody.COUNCIL, "reasons", "It must.", "key", "k")
                .getContentAsString()).contains("There is a problem", "It must.");
        assertThat(taken).containsExactly(new Replacements.Deciding("PROPOSAL", "P2", "The year ends."),
                new Replacements.Deciding("NEW_ROUND", null, "It is fair."));
        var agreed = new Agreement.Settlement(true, UNTIL, List.of(), null, null);
        assertThat(pages(true, agreed).read(PAGE, Somebody.COUNCIL)).contains("Agreed by")
                .doesNotContain("Decide without agreement");
    }

    @Test
    void what_was_decided_without_agreement_is_told_beside_what_had_been_proposed() throws Exception {
        var decided = new Agreement.Settlement(false, UNTIL, List.of("YOUNG_PERSON"), "example-council", "The year ends.");
        assertThat(pages(true, false, decided, new Replacements.Instead("NEW_ROUND", null)).read(PAGE, Somebody.YOUNG_PERSON))
                .contains("decided without agreement, and comes instead", "A new round about the money that is left",
                        "Day trip, which the same round", "The year ends.");
    }

    @Test
    void whoever_would_gain_or_facilitates_reads_it_and_is_asked_for_nothing() throws Exception {
        assertThat(pages(true, true, null, null).read(PAGE, Somebody.YOUNG_PERSON)).contains("You would gain from this round")
                .doesNotContain("Do you agree to this?");
        assertThat(pages(false, true, null, null).read(PAGE, Somebody.YOUNG_PERSON)).doesNotContain("I understand");
        assertThat(pages(true, true, null, null).read(PAGE, Somebody.FACILITATOR)).doesNotContain("Settle it as agreed");
        assertThat(pages(false, null).read(PAGE, Somebody.YOUNG_PERSON)).contains("I understand");
        assertThat(pages(false, null).read(PAGE, Somebody.FACILITATING_PARENT)).doesNotContain("I understand")
                .contains("Settle it as agreed");
        assertThat(pages(true, null).read(PAGE, Somebody.FACILITATING_PARENT)).doesNotContain("Do you agree to this?");
    }
}
