package org.coproduction.starter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;

/// Takes a batch from the broker and applies it: the events of one project in order, different projects at the same
/// time. Returning lets the container commit the offsets; whatever is thrown brings the whole batch again, of which the
/// inbox then drops what it knows.
final class InboxListener implements BatchMessageListener<String, byte[]>, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(InboxListener.class);

    private final Consumption consumption;
    private final ExecutorService streams = Executors.newVirtualThreadPerTaskExecutor();

    InboxListener(Consumption consumption) {
        this.consumption = consumption;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> batch) {
        var byProject = new LinkedHashMap<@Nullable String, List<ConsumerRecord<String, byte[]>>>();
        batch.forEach(record -> byProject.computeIfAbsent(record.key(), _ -> new ArrayList<>()).add(record));
        if (byProject.size() == 1) {
            receive(batch);
        } else {
            concurrently(byProject);
        }
    }

    /// An error, as where memory runs out for a moment, would end the container, and this service would read nothing more: it is a
    /// fault like another, and the batch comes again.
    private void receive(List<ConsumerRecord<String, byte[]>> records) {
        try {
            records.forEach(consumption::receive);
        } catch (Error error) {
            log.error("Events could not be received and will come again", error);
            throw new Inbox.BackOffException(error.getClass().getSimpleName());
        }
    }

    private void concurrently(Map<@Nullable String, List<ConsumerRecord<String, byte[]>>> byProject) {
        var running = new ArrayList<Future<?>>(byProject.size());
        byProject.values().forEach(records -> running.add(streams.submit(() -> receive(records))));
        Throwable failure = null;
        for (var each : running) {
            try {
                each.get();
            } catch (ExecutionException failed) {
                failure = failed.getCause();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                failure = new Inbox.BackOffException("stopping");
            }
        }
        switch (failure) {
            case null -> {
            }
            case RuntimeException fault -> throw fault;
            default -> throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        streams.shutdownNow();
    }
}
