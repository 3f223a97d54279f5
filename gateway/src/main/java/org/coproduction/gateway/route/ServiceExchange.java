package org.coproduction.gateway.route;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import org.coproduction.gateway.Destination;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Sends a request over the connections of the service that its route named.
final class ServiceExchange implements ProxyExchange {
    private static final String DESTINATION = ServiceExchange.class.getName() + ".destination";

    private final Map<Destination, ProxyExchange> exchanges = new EnumMap<>(Destination.class);

    ServiceExchange(Connections connections) {
        var properties = new GatewayMvcProperties();
        for (var destination : Destination.values()) {
            exchanges.put(destination, new RestClientProxyExchange(connections.to(destination), properties));
        }
    }

    static void name(ServerRequest request, Destination destination) {
        request.attributes().put(DESTINATION, destination);
    }

    static Destination named(ServerRequest request) {
        return (Destination) request.attribute(DESTINATION).orElseThrow(() -> new IllegalStateException("no route was taken"));
    }

    @Override
    public ServerResponse exchange(Request request) {
        return Objects.requireNonNull(exchanges.get(named(request.getServerRequest()))).exchange(request);
    }
}
