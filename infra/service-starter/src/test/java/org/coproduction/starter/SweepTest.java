package org.coproduction.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.coproduction.charter.Decision.changed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What is owed is done whatever becomes of the rest.
@Execution(ExecutionMode.CONCURRENT)
class SweepTest {
    private static final Workbench BENCH = new Workbench();
    private static final Duration OFTEN = Duration.ofMillis(20);

    private final AggregateStore<Ledger> store = new AggregateStore<>(
            AggregateType.of("owing", Ledger.class).owing(ledger -> ledger.lines().isEmpty() ? Instant.EPOCH : null),
            BENCH.database.getCollection("owing"), BENCH.codec, Clock.systemUTC(), Workbench.WIDE, Steps.UNWATCHED, _ -> {});

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void a_step_that_ends_in_an_error_neither_ends_the_sweep_nor_keeps_others_from_theirs() {
        var consumption = BENCH.consumption(BENCH.consumerStore(Steps.UNWATCHED), Steps.UNWATCHED, Set.of("commissioning"),
                (ledger, noted, _) -> changed(ledger.plus(noted.text())));
        var endless = owing();
        var later = owing();
        var sweep = sweep(consumption, new OwedStep<>() {
            @Override
            public AggregateStore<Ledger> store() {
                return store;
            }

            @Override
            public void perform(Versioned<Ledger> owing, Instant now) {
                if (owing.id().equals(endless)) {
                    throw new StackOverflowError();
                }
                store.change(owing.id(), Command.OWN, ledger -> changed(ledger.plus("done")));
            }
        });

        sweep.start();
        try {
            await().untilAsserted(() -> assertThat(lines(later)).containsExactly("done"));
            var muchLater = owing();
            await().untilAsserted(() -> assertThat(lines(muchLater)).containsExactly("done"));
        } finally {
            sweep.stop();
        }
    }

    /// Ids that sort as they are made: the first is looked at first.
    private String owing() {
        var id = Ids.next().toString();
        store.create(id, Command.OWN, new Ledger.Expected(id));
        return id;
    }

    private List<String> lines(String id) {
        return store.find(id).orElseThrow().state().lines();
    }

    private Sweep sweep(Consumption consumption, OwedStep<Ledger> step) {
        return new Sweep(List.of(store), List.of(step), consumption, BENCH.relay(Workbench.producer(), Steps.UNWATCHED),
                Clock.systemUTC(), OFTEN, OFTEN, BENCH.metrics);
    }
}
