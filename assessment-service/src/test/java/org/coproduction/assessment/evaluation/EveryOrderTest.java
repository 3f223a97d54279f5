package org.coproduction.assessment.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.junit.jupiter.api.Test;

class EveryOrderTest {
    private static final String PROJECT = "0197a3c0-5e1d-7000-8000-000000000001";

    private static final List<Heard> TWICE = List.of(Heard.FUNDED, Heard.FUNDED, Heard.DESIGNED, Heard.DESIGNED, Heard.DELIVERED,
            Heard.DELIVERED);

    private enum Heard {
        FUNDED,
        DESIGNED,
        DELIVERED,
        SUSPENDED,
        RESUMED,
        ENDED
    }

    /// What the funder's stream tells, which is in order within itself.
    private static final List<Heard> FUNDER = List.of(Heard.FUNDED, Heard.SUSPENDED, Heard.RESUMED, Heard.ENDED);

    /// How an evaluation ended up, and all that left with it.
    private record End(Evaluation state, List<Object> raised) {}

    @Test
    void every_order_of_the_three_topics_with_duplicates_and_the_approval_at_any_point_ends_in_one_state() {
        for (var delivered : List.of(Samples.START.minusSeconds(60), Samples.after(5))) {
            var ends = new HashSet<End>();
            var tried = 0;
            for (var order : orders(TWICE)) {
                for (var approval = approvable(order); approval <= order.size(); approval++) {
                    ends.add(fold(order, approval, delivered));
                    tried++;
                }
            }
            assertThat(tried).isGreaterThan(200);
            assertThat(ends).hasSize(1);
            var end = ends.iterator().next();
            assertThat(end.state()).isInstanceOf(Open.class);
            assertThat(end.raised().stream().map(Object::getClass)).isEqualTo(List.of(FormApproved.class, FeedbackOpened.class));
        }
    }

    @Test
    void without_the_approval_every_order_ends_in_drafting() {
        var ends = new HashSet<End>();
        orders(TWICE).forEach(order -> ends.add(fold(order, -1, Samples.START)));

        assertThat(ends).hasSize(1);
        assertThat(ends.iterator().next().state()).isInstanceOf(Drafting.class);
    }

    @Test
    void a_project_that_is_stopped_is_the_same_in_every_order_and_what_was_delivered_is_evaluated() {
        for (var length = 1; length <= FUNDER.size(); length++) {
            for (var others : List.of(List.of(Heard.DESIGNED), List.of(Heard.DESIGNED, Heard.DELIVERED))) {
                var told = new ArrayList<>(FUNDER.subList(0, length));
                told.addAll(others);
                var inTheirOrder = orders(told).stream()
                        .filter(order -> order.stream().filter(FUNDER::contains).toList().equals(FUNDER.subList(0, order.size()
                                - others.size())))
                        .toList();
                var ends = new HashSet<End>();
                inTheirOrder.forEach(order -> ends.add(fold(order, -1, Samples.after(5))));
                assertThat(ends).as("%s", told).hasSize(1);
                assertThat(ends.iterator().next().state() instanceof Evaluation.Halted)
                        .isEqualTo(others.size() == 1 && (length == 2 || length == FUNDER.size()));
                var approved = new HashSet<End>();
                inTheirOrder.stream().filter(order -> !order.subList(0, approvable(order)).contains(Heard.SUSPENDED))
                        .forEach(order -> approved.add(fold(order, approvable(order), Samples.after(5))));
                assertThat(approved).as("%s, approved before it was stopped", told).hasSize(1);
                assertThat(approved.iterator().next().state() instanceof Open).isEqualTo(others.size() == 2);
            }
        }
    }

    @Test
    void the_check_catches_an_opening_that_is_dated_by_what_came_last() {
        var ends = new HashSet<Evaluation>();
        for (var order : orders(List.of(Heard.FUNDED, Heard.DESIGNED, Heard.DELIVERED))) {
            for (var approval = approvable(order); approval <= order.size(); approval++) {
                var deliveredLast = order.indexOf(Heard.DELIVERED) >= approval;
                var open = (Open) fold(order, approval, Samples.START.minusSeconds(60)).state();
                ends.add(deliveredLast
                        ? new Open(open.project(), open.approved(), Samples.after(9), Samples.after(37), 0)
                        : open);
            }
        }
        assertThat(ends).hasSizeGreaterThan(1);
    }

    /// The first point at which the form exists, so that somebody can have approved it.
    private static int approvable(List<Heard> order) {
        return Math.max(order.indexOf(Heard.FUNDED), order.indexOf(Heard.DESIGNED)) + 1;
    }

    private static End fold(List<Heard> order, int approval, java.time.Instant delivered) {
        Evaluation state = new Evaluation.Expected(PROJECT);
        var raised = new ArrayList<Object>();
        for (var place = 0; place <= order.size(); place++) {
            if (place == approval) {
                for (var constituency : List.of(Constituency.YOUNG_PERSON, Constituency.PARENT_CARER)) {
                    state = Samples.to(state.whileDrafting(drafting -> drafting.take(Samples.yes(constituency), 1)));
                }
                state = after(state, state.whileDrafting(each -> each.agree(Samples.START, Samples.OPEN_FOR)), raised);
            }
            if (place < order.size()) {
                state = after(state, heard(state, order.get(place), delivered), raised);
            }
        }
        return new End(state, raised);
    }

    private static Decision<Evaluation> heard(Evaluation state, Heard event, java.time.Instant delivered) {
        return switch (event) {
            case FUNDED -> Follow.funded(state, Samples.funded(PROJECT));
            case DESIGNED -> Follow.designed(state, Samples.designed(PROJECT));
            case DELIVERED -> new Follow(Samples.OPEN_FOR).delivered(state, delivered);
            case SUSPENDED -> Follow.suspended(state, Samples.suspended());
            case RESUMED -> Follow.resumed(state);
            case ENDED -> Follow.ended(state, Samples.ended());
        };
    }

    private static Evaluation after(Evaluation before, Decision<Evaluation> step, List<Object> raised) {
        return switch (step) {
            case Decision.Changed(var to, var events) -> {
                raised.addAll(events);
                yield to;
            }
            case Decision.Unchanged() -> before;
            case Decision.Refused(var refusal) -> throw new AssertionError(refusal.code());
        };
    }

    /// Every order of these events, each way once.
    private static List<List<Heard>> orders(List<Heard> left) {
        if (left.isEmpty()) {
            return List.of(List.of());
        }
        var orders = new ArrayList<List<Heard>>();
        for (var first : new LinkedHashSet<>(left)) {
            var fewer = new ArrayList<>(left);
            fewer.remove(first);
            for (var rest : orders(fewer)) {
                var order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }
}
