package org.coproduction.delivery.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Money;
import org.coproduction.starter.StateCodec;
import org.junit.jupiter.api.Test;

class VariationTest {
    private static Opened asked(Opened plan, long pounds) {
        return (Opened) Samples.to(AskVariation.step(plan, Samples.request(pounds, false)));
    }

    private static Opened varied(ActionPlan plan, int number, long pounds) {
        return (Opened) Samples.to(FollowVariations.varied(plan, Samples.varied(number, pounds), Samples.NOW));
    }

    @Test
    void asking_changes_nothing_until_it_is_granted_and_then_the_plan_is_bound_by_the_new_amount() {
        var plan = asked(Samples.agreed(), 90_000);
        assertThat(plan.project().award().amount()).isEqualTo(Samples.AWARD.amount());
        assertThat(varied(plan, 1, 90_000).project().award().amount()).isEqualTo(Money.pounds(90_000));
        assertThat(Samples.to(FollowVariations.varied(plan.suspended(Samples.HALT), Samples.varied(1, 90_000), Samples.NOW)))
                .isEqualTo(varied(plan, 1, 90_000).suspended(Samples.HALT));
    }

    @Test
    void asking_again_replaces_what_was_not_answered_and_asking_the_same_twice_is_asking_once() {
        var once = asked(Samples.agreed(), 90_000);
        assertThat(AskVariation.step(once, Samples.request(90_000, false))).isInstanceOf(Decision.Unchanged.class);
        var twice = asked(once, 80_000).project().award();
        assertThat(twice.variations()).extracting(Variation::number).containsExactly(1, 2);
        assertThat(twice.variations()).extracting(Variation::replaced).containsExactly(true, false);
        var late = varied(asked(once, 80_000), 1, 90_000).project().award();
        assertThat(late.amount()).as("it was granted before the second request was heard of").isEqualTo(Money.pounds(90_000));
        assertThat(late.variations().getFirst().replaced()).isFalse();
    }

    @Test
    void what_changes_nothing_is_not_asked_for_and_there_is_an_end_to_asking() {
        var same = AskVariation.step(Samples.agreed(),
                new Variation.Request("The same.", "Because.", "Because.", false, Samples.AWARD.amount(), null, Samples.NOW));
        assertThat(Samples.word(same)).isEqualTo("INVALID_FIELD");
        Opened plan = Samples.agreed();
        for (var number = 1; number <= Award.MOST_VARIATIONS; number++) {
            plan = asked(plan, 90_000 + number);
        }
        assertThat(Samples.word(AskVariation.step(plan, Samples.request(1, false)))).isEqualTo("TOO_MANY_VARIATIONS");
    }

    @Test
    void people_who_plan_are_asked_again_where_there_is_another_amount_of_money() {
        var planning = Samples.ready();
        assertThat(varied(planning, 1, 90_000)).isInstanceOfSatisfying(Planning.class, plan -> {
            assertThat(plan.version()).isEqualTo(planning.version() + 1);
            assertThat(plan.approvals()).isEmpty();
        });
        assertThat(asked(planning, 90_000)).isInstanceOfSatisfying(Planning.class,
                plan -> assertThat(plan.approvals()).isEqualTo(planning.approvals()));
    }

    @Test
    void a_plan_with_variations_is_read_as_it_was_stored_and_so_is_one_of_before_there_were_any() {
        var codec = new StateCodec();
        ActionPlan plan = varied(asked(Samples.agreed(), 90_000), 1, 90_000);
        assertThat(codec.decode(ActionPlan.class, codec.encode(ActionPlan.class, plan))).isEqualTo(plan);
        ActionPlan before = Samples.agreed();
        var old = codec.encode(ActionPlan.class, before);
        old.get("project", Document.class).get("award", Document.class).remove("variations");
        assertThat(codec.decode(ActionPlan.class, old)).isEqualTo(before);
    }
}
