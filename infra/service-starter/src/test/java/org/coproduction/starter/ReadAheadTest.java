package org.coproduction.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    @Test
    void all_are_dealt_with_in_their_order_and_few_are_held_at_a_time() {
        var held = new AtomicInteger();
        var most = new AtomicInteger();
        var dealt = new ArrayList<Integer>();
        ReadAhead.forEach(IntStream.range(0, 100).boxed(), number -> {
            most.accumulateAndGet(held.incrementAndGet(), Math::max);
            return number;
        }, number -> {
            held.decrementAndGet();
            dealt.add(number);
        });

        assertThat(dealt).isEqualTo(IntStream.range(0, 100).boxed().toList());
        assertThat(most.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void what_fetching_throws_comes_to_whoever_asked_after_what_was_fetched_before_it() {
        var dealt = new ArrayList<Integer>();
        assertThatThrownBy(() -> ReadAhead.forEach(List.of(1, 2, 3, 4, 5).stream(), number -> {
            if (number == 4) {
                throw new IllegalArgumentException("the database is away");
            }
            return number;
        }, dealt::add)).isInstanceOf(IllegalArgumentException.class).hasMessage("the database is away");
        assertThat(dealt).containsExactly(1, 2, 3);
    }

    @Test
    void nothing_is_fetched_where_there_is_nothing() {
        ReadAhead.forEach(List.<Integer>of().stream(), number -> number, number -> {
            throw new IllegalStateException("dealt with " + number);
        });
    }
}
