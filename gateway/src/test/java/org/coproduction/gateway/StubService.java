package org.coproduction.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// A stand-in for a service: answers as a test tells it, remembers what arrived, and can be stopped and started again
/// on its port.
final class StubService implements AutoCloseable {
    /// What arrived, with header names in lower case.
    record Arrived(String method, String uri, Map<String, List<String>> headers, ByteBuffer body) {
        String text() {
            return StandardCharsets.UTF_8.decode(body.duplicate()).toString();
        }

        @Nullable
        String header(String name) {
            var values = headers.get(name.toLowerCase(Locale.ROOT));
            return values == null ? null : values.getFirst();
        }
    }

    /// How to answer.
    interface Behaviour {
        void answer(HttpExchange exchange, Arrived arrived) throws IOException;
    }

    private static final Behaviour FINE = (exchange, arrived) -> send(exchange, 200, "application/json", "{}");

    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final int port;
    private volatile Behaviour behaviour = FINE;
    private volatile CountDownLatch held = new CountDownLatch(1);
    private @Nullable HttpServer server;

    StubService() {
        server = listen(0);
        port = server.getAddress().getPort();
    }

    private HttpServer listen(int wanted) {
        try {
            var listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 512);
            listening.setExecutor(threads);
            listening.createContext("/", this::handle);
            listening.start();
            return listening;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = new Arrived(exchange.getRequestMethod(), exchange.getRequestURI().toString(),
                    lowerCase(exchange.getRequestHeaders()), ByteBuffer.wrap(exchange.getRequestBody().readAllBytes()));
            arrived.add(request);
            behaviour.answer(exchange, request);
        }
    }

    private static Map<String, List<String>> lowerCase(Headers headers) {
        var lower = new java.util.HashMap<String, List<String>>();
        headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        return Map.copyOf(lower);
    }

    static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    String uri() {
        return "http://127.0.0.1:" + port;
    }

    void behaves(Behaviour wanted) {
        behaviour = wanted;
    }

    void answers(int status, String body) {
        behaviour = (exchange, request) -> send(exchange, status,
                status < 400 ? "application/json" : "application/problem+json", body);
    }

    /// Takes requests and does not answer until [#letGo] or [#reset].
    void hangs() {
        behaviour = (exchange, request) -> {
            untilLetGo();
            send(exchange, 200, "application/json", "{}");
        };
    }

    void untilLetGo() {
        try {
            held.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void letGo() {
        held.countDown();
    }

    void stop() {
        held.countDown();
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    void restart() {
        if (server == null) {
            server = listen(port);
        }
    }

    /// As new: running, answering `{}`, remembering nothing.
    void reset() {
        held.countDown();
        held = new CountDownLatch(1);
        behaviour = FINE;
        arrived.clear();
        restart();
    }

    List<Arrived> arrived() {
        return new ArrayList<>(arrived);
    }

    Arrived last() {
        return arrived.getLast();
    }

    @Override
    public void close() {
        stop();
        threads.shutdownNow();
    }
}
