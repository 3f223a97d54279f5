package org.coproduction.starter;

import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// Fetches one after the other, and while one is dealt with, the next are on their way. At most three are held at a time.
final class ReadAhead {
    private static final int AHEAD = 2;

    private ReadAhead() {
    }

    /// Deals with all of them in their order, in the calling thread; what fetching or dealing throws ends it.
    static <T, R> void forEach(Stream<T> all, Function<T, R> fetch, Consumer<R> deal) {
        try (var fetching = Executors.newVirtualThreadPerTaskExecutor()) {
            var coming = new ArrayDeque<Future<R>>();
            all.forEach(each -> {
                coming.add(fetching.submit(() -> fetch.apply(each)));
                if (coming.size() > AHEAD) {
                    deal.accept(fetched(coming.remove()));
                }
            });
            coming.forEach(each -> deal.accept(fetched(each)));
        }
    }

    private static <R> R fetched(Future<R> coming) {
        try {
            return coming.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", interrupted);
        }
    }
}
