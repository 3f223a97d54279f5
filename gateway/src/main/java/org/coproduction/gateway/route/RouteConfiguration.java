package org.coproduction.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.coproduction.charter.RefusalCode;
import org.coproduction.gateway.Destination;
import org.coproduction.gateway.GatewaySettings;
import org.coproduction.web.Peers;
import org.coproduction.web.Problems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigurationProperties;
import org.springframework.cloud.gateway.server.mvc.filter.CircuitBreakerFilterFunctions;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.RemoveHopByHopResponseHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// One route per service. Whatever a service answers passes through unchanged; where it does not answer, the refusal
/// `UNAVAILABLE` stands in. Nothing is sent twice: whether a command is repeated is the client's decision.
@Configuration(proxyBeanMethods = false)
public class RouteConfiguration {
    private static final Logger log = LoggerFactory.getLogger(RouteConfiguration.class);
    private static final int TEMPORARILY_BUSY = 503;

    @Bean
    Connections connections(GatewaySettings settings) {
        return new Connections(settings);
    }

    @Bean
    Peers services(GatewaySettings settings) {
        var addresses = new LinkedHashMap<String, String>();
        Arrays.stream(Destination.values())
                .forEach(destination -> addresses.put(destination.word(), settings.address(destination).toString()));
        return new Peers(addresses);
    }

    @Bean
    OnwardHeaders onwardHeaders() {
        return new OnwardHeaders();
    }

    @Bean
    RemoveHopByHopResponseHeadersFilter answeredHeaders() {
        return new RemoveHopByHopResponseHeadersFilter();
    }

    @Bean
    ProxyExchangeHandlerFunction onward(Connections connections, GatewaySettings settings,
            ObjectProvider<RequestHttpHeadersFilter> requestHeaders, ObjectProvider<ResponseHttpHeadersFilter> responseHeaders) {
        return new ProxyExchangeHandlerFunction(new ServiceExchange(connections), requestHeaders, responseHeaders,
                request -> settings.address(ServiceExchange.named(request)));
    }

    @Bean
    RouterFunction<ServerResponse> routes(ProxyExchangeHandlerFunction onward) {
        return Arrays.stream(Destination.values()).map(destination -> route(destination, onward)).reduce(RouterFunction::and)
                .orElseThrow();
    }

    private static RouterFunction<ServerResponse> route(Destination destination, ProxyExchangeHandlerFunction onward) {
        return GatewayRouterFunctions.route(destination.word())
                .filter((request, next) -> orUnavailable(destination, request, next))
                .filter(CircuitBreakerFilterFunctions.circuitBreaker(breaker -> breaker.setId(destination.word())))
                .before(request -> named(request, destination))
                .route(RequestPredicates.path(destination.paths()), onward).build();
    }

    private static ServerRequest named(ServerRequest request, Destination destination) {
        ServiceExchange.name(request, destination);
        return request;
    }

    private static ServerResponse orUnavailable(Destination destination, ServerRequest request,
            HandlerFunction<ServerResponse> next)
            throws Exception {
        try {
            return next.handle(request);
        } catch (ResponseStatusException failure) {
            log.warn("{} does not answer: {}", destination.word(), reason(failure.getCause()));
            return unavailable();
        }
    }

    static ServerResponse unavailable() {
        return ServerResponse.status(Problems.status(RefusalCode.UNAVAILABLE)).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Retry-After", "2").body(Problems.of(RefusalCode.UNAVAILABLE));
    }

    /// The innermost exception's name alone: its text may hold an address with ids.
    private static String reason(@Nullable Throwable failure) {
        var innermost = failure;
        while (innermost != null && innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost == null ? "no reason known" : innermost.getClass().getSimpleName();
    }

    /// A call failed if it got no answer, or one that says that the service is broken. A refusal is no failure, nor is
    /// `503`: the service is there and says itself when to come back, perhaps about one busy project only.
    @Bean
    CircuitBreakerRegistry breakers(GatewaySettings settings) {
        var breaker = settings.breaker();
        return CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED).slidingWindowSize(breaker.window())
                .minimumNumberOfCalls(breaker.leastCalls()).failureRateThreshold(breaker.failureRate())
                .waitDurationInOpenState(breaker.openFor()).permittedNumberOfCallsInHalfOpenState(breaker.trials())
                .recordResult(answer -> answer instanceof ServerResponse response && broken(response.statusCode())).build());
    }

    private static boolean broken(HttpStatusCode status) {
        return status.is5xxServerError() && status.value() != TEMPORARILY_BUSY;
    }

    /// Calls stay in their own (virtual) thread, and have no time limit but that of their service's connections: a large
    /// upload may take its time.
    @Bean
    Resilience4JCircuitBreakerFactory breakerFactory(CircuitBreakerRegistry breakers) {
        var inPlace = new Resilience4JConfigurationProperties();
        inPlace.setDisableThreadPool(true);
        inPlace.setDisableTimeLimiter(true);
        return new Resilience4JCircuitBreakerFactory(breakers, TimeLimiterRegistry.ofDefaults(), null, inPlace);
    }

    @Bean
    TaggedCircuitBreakerMetrics breakerMetrics(CircuitBreakerRegistry breakers, MeterRegistry meters) {
        var metrics = TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers);
        metrics.bindTo(meters);
        return metrics;
    }
}
