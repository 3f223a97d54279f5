package org.coproduction.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the services are, how long the gateway waits for them, and when it stops trying. The gateway refuses to start
/// on settings that cannot work.
///
/// @param services base address of each service: `http://localhost:8081`, without a path
/// @param portal base address of the portal, to which everything goes that is not an API; without one there is no portal
/// @param timeouts time limits of single services that differ from `timeout`
/// @param journeyDeadline how long a project's journey waits for the slowest service
@ConfigurationProperties("coproduction.gateway")
public record GatewaySettings(Map<Destination, URI> services, @Nullable URI portal, @DefaultValue Timeout timeout,
        @DefaultValue Map<Destination, Timeout> timeouts, @DefaultValue Breaker breaker,
        @DefaultValue("2s") Duration journeyDeadline) {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    public GatewaySettings {
        services = Map.copyOf(services);
        timeouts = Map.copyOf(timeouts);
        for (var destination : Destination.values()) {
            var address = services.get(destination);
            if (address == null) {
                throw new IllegalArgumentException("no address for " + destination.word());
            }
            checkAddress(address, destination.word());
        }
        if (portal != null) {
            checkAddress(portal, "the portal");
        }
        positive(journeyDeadline, "journey-deadline");
    }

    private static void checkAddress(URI address, String whose) {
        var path = address.getPath();
        if (address.getHost() == null || !SCHEMES.contains(address.getScheme()) || address.getUserInfo() != null
                || !(path == null || path.isEmpty() || path.equals("/"))) {
            throw new IllegalArgumentException(
                    "the address of " + whose + " must be like http://localhost:8081, without a path");
        }
    }

    /// The address of a service.
    public URI address(Destination destination) {
        return java.util.Objects.requireNonNull(services.get(destination), "every service has an address");
    }

    /// The time limits that hold for a service.
    public Timeout timeout(Destination destination) {
        return timeouts.getOrDefault(destination, timeout);
    }

    private static void positive(Duration duration, String name) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException(name + " must be longer than nothing");
        }
    }

    /// @param connect how long a connection may take
    /// @param read how long the answer may take, counted from the request, whose body is already here in full
    public record Timeout(@DefaultValue("2s") Duration connect, @DefaultValue("30s") Duration read) {
        public Timeout {
            positive(connect, "connect timeout");
            positive(read, "read timeout");
        }
    }

    /// When a service counts as broken: enough of its last calls failed. It is then left alone for a while and tried
    /// again with a few calls.
    ///
    /// @param window how many calls are looked at
    /// @param leastCalls how many there must be before anything is judged
    /// @param failureRate per cent of failed calls from which on it counts as broken
    /// @param openFor how long it is left alone
    /// @param trials calls with which it is tried again
    public record Breaker(@DefaultValue("20") int window, @DefaultValue("10") int leastCalls, @DefaultValue("50") int failureRate,
            @DefaultValue("5s") Duration openFor, @DefaultValue("3") int trials) {
        public Breaker {
            if (window < 1 || leastCalls < 1 || leastCalls > window || trials < 1 || failureRate < 1 || failureRate > 100) {
                throw new IllegalArgumentException(
                        "a breaker needs window >= least-calls >= 1, trials >= 1 and a failure-rate from 1 to 100");
            }
            positive(openFor, "open-for");
        }
    }
}
