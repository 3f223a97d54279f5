package org.coproduction.portal.api;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/// No answer at all is an [AwayException]. A service that keeps failing is left alone for a while, each by itself: the part of
/// a page that needs it says so at once, and the others are not kept waiting.
final class AwayWhenUnreachable implements ClientHttpRequestInterceptor {
    private static final int AFTER = 5;
    private static final Duration ALONE = Duration.ofSeconds(5);

    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
            .slidingWindowSize(2 * AFTER).minimumNumberOfCalls(AFTER).waitDurationInOpenState(ALONE)
            .permittedNumberOfCallsInHalfOpenState(1).build());

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
        var service = service(request.getURI().getPath());
        var breaker = breakers.circuitBreaker(service);
        if (!breaker.tryAcquirePermission()) {
            throw new AwayException(service + " is left alone");
        }
        return ask(breaker, request, body, execution);
    }

    private static ClientHttpResponse ask(CircuitBreaker breaker, HttpRequest request, byte[] body,
            ClientHttpRequestExecution execution) {
        var since = System.nanoTime();
        try {
            var answer = execution.execute(request, body);
            if (answer.getStatusCode().is5xxServerError()) {
                breaker.onError(System.nanoTime() - since, TimeUnit.NANOSECONDS, new AwayException("answered"));
            } else {
                breaker.onSuccess(System.nanoTime() - since, TimeUnit.NANOSECONDS);
            }
            return answer;
        } catch (IOException unreachable) {
            breaker.onError(System.nanoTime() - since, TimeUnit.NANOSECONDS, unreachable);
            throw new AwayException(breaker.getName() + ": " + unreachable.getClass().getSimpleName());
        }
    }

    /// The second part of the address: `/api/design/…` is asked of design.
    static String service(String path) {
        var parts = path.split("/", 4);
        return parts.length > 2 ? parts[2] : "gateway";
    }
}
