package org.coproduction.starter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.coproduction.starter.Steps.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Brings events from the outboxes to the topic. It is woken in the process after each write, and by the sweep for what
/// a crash or an unreachable broker left behind.
///
/// For one document the events go in sequence, one in flight; each is removed by its id and sequence only after the
/// broker acknowledged it. So an event may go out twice, never out of order and never not at all. A failure stops that
/// document alone, until the sweep has it sent again.
public final class Relay implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private final Producer<String, byte[]> producer;
    private final Envelope envelope;
    private final Steps steps;
    private final Duration patience;
    private final Semaphore concurrent;
    private final Counter sent;
    private final Counter failed;
    private final ConcurrentHashMap<String, Wake> active = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Runnable> toRepeat = new ConcurrentHashMap<>();
    private volatile ExecutorService passes = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    private enum Wake {
        ONCE,
        AGAIN
    }

    /// @param patience how long the broker may take to acknowledge
    /// @param concurrent how many documents are relayed at a time
    Relay(Producer<String, byte[]> producer, Envelope envelope, Steps steps, Duration patience, int concurrent,
            MeterRegistry metrics) {
        this.producer = producer;
        this.envelope = envelope;
        this.steps = steps;
        this.patience = patience;
        this.concurrent = new Semaphore(concurrent);
        this.sent = Counter.builder("coproduction.relay.sent").description("events acknowledged by the broker").register(metrics);
        this.failed = Counter.builder("coproduction.relay.failed").description("relay passes that failed and will be repeated")
                .register(metrics);
    }

    /// Sends what the document's outbox holds, now or as soon as its present pass is over.
    void wake(AggregateStore<?> store, String id) {
        if (!running) {
            return;
        }
        var key = store.type().collection() + '/' + id;
        if (active.merge(key, Wake.ONCE, (_, _) -> Wake.AGAIN) == Wake.ONCE) {
            passes.execute(() -> pass(store, id, key));
        }
    }

    /// Wakes the documents whose events could not be sent when it was last tried.
    void sendFailedAgain() {
        for (var key : toRepeat.keySet()) {
            var repeat = toRepeat.remove(key);
            if (repeat != null) {
                repeat.run();
            }
        }
    }

    private void pass(AggregateStore<?> store, String id, String key) {
        try {
            do {
                active.put(key, Wake.ONCE);
                concurrent.acquire();
                try {
                    sendAll(store, id);
                } finally {
                    concurrent.release();
                }
            } while (!active.remove(key, Wake.ONCE));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            active.remove(key);
        } catch (ExecutionException | TimeoutException | RuntimeException fault) {
            failed.increment();
            active.remove(key);
            toRepeat.put(key, () -> wake(store, id));
            log.warn("Events of {} stay in the outbox and will be sent again: {}", key, describe(fault));
        } catch (Error cut) {
            active.remove(key);
            throw cut;
        }
    }

    /// Sends what the outbox holds. Whoever writes more meanwhile wakes the relay again, so that it need not look twice.
    void sendAll(AggregateStore<?> store, String id) throws InterruptedException, ExecutionException, TimeoutException {
        for (var event : store.unsent(id)) {
            send(store, id, event);
        }
    }

    private void send(AggregateStore<?> store, String id, PendingEvent event)
            throws InterruptedException, ExecutionException, TimeoutException {
        steps.reached(Step.BEFORE_SEND, event.type());
        var acknowledgement = producer.send(envelope.wrap(id, event));
        steps.reached(Step.SENT, event.type());
        acknowledgement.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        steps.reached(Step.ACKNOWLEDGED, event.type());
        store.remove(id, event);
        steps.reached(Step.REMOVED, event.type());
        sent.increment();
    }

    private static String describe(Exception fault) {
        var cause = fault instanceof ExecutionException && fault.getCause() != null ? fault.getCause() : fault;
        return cause.getClass().getSimpleName();
    }

    @Override
    public void start() {
        passes = Executors.newVirtualThreadPerTaskExecutor();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        passes.shutdownNow();
        active.clear();
        toRepeat.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
