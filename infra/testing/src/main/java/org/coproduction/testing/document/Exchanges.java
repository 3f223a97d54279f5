package org.coproduction.testing.document;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What all tests of a module's run sent to running services, and what they got: of each kind of request and answer the first few.
public final class Exchanges {
    private static final int KEPT_OF_A_KIND = 40;
    private static final int LARGEST = 64 * 1024;
    static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z_]+)\"");
    private static final Map<String, AtomicInteger> KINDS = new ConcurrentHashMap<>();
    private static final Queue<Exchange> SEEN = new ConcurrentLinkedQueue<>();

    private Exchanges() {
    }

    /// Keeps it, if there is something to learn from it.
    public static void note(HttpRequest request, HttpResponse<String> answer) {
        if (answer.body().length() > LARGEST || KINDS.computeIfAbsent(kind(request, answer), _ -> new AtomicInteger())
                .incrementAndGet() > KEPT_OF_A_KIND) {
            return;
        }
        var uri = request.uri();
        if (request.bodyPublisher().filter(body -> body.contentLength() < 0 || body.contentLength() > LARGEST).isEmpty()) {
            SEEN.add(new Exchange(answer.statusCode() / 100 == 2 ? organisation(request) : null, request.method(),
                    uri.getRawPath(),
                    uri.getRawQuery(), mediaType(request.headers().firstValue("Content-Type").orElse(null)), body(request),
                    answer.statusCode(), mediaType(answer.headers().firstValue("Content-Type").orElse(null)), answer.body()));
        }
    }

    static List<Exchange> seen() {
        return List.copyOf(SEEN);
    }

    private static @Nullable String organisation(HttpRequest request) {
        var parts = request.headers().firstValue("Authorization").orElse("").split("\\.");
        return parts.length == 3
                ? JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(parts[1])).path("organisation").asString(null)
                : null;
    }

    private static String kind(HttpRequest request, HttpResponse<String> answer) {
        var kind = request.method() + ID.matcher(request.uri().getRawPath()).replaceAll("*") + answer.statusCode();
        var code = CODE.matcher(answer.body());
        return answer.statusCode() >= 400 && code.find() ? kind + code.group(1) : kind;
    }

    private static @Nullable String mediaType(@Nullable String header) {
        return header == null ? null : header.split(";", 2)[0].strip();
    }

    private static String body(HttpRequest request) {
        return request.bodyPublisher().filter(body -> body.contentLength() > 0).map(Exchanges::read).orElse("");
    }

    /// A publisher of a text, whose length is known, gives it again to each who asks.
    private static String read(HttpRequest.BodyPublisher publisher) {
        var text = BodySubscribers.ofString(StandardCharsets.UTF_8);
        publisher.subscribe(new Flow.Subscriber<ByteBuffer>() {
            @Override
            public void onSubscribe(Subscription subscription) {
                text.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer part) {
                text.onNext(List.of(part));
            }

            @Override
            public void onError(Throwable failure) {
                text.onError(failure);
            }

            @Override
            public void onComplete() {
                text.onComplete();
            }
        });
        return text.getBody().toCompletableFuture().join();
    }
}
