package org.coproduction.gateway.route;

import java.util.Objects;
import org.coproduction.gateway.GatewaySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Everything that is not an API goes to the portal, so that there is one address.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("coproduction.gateway.portal")
public class PortalRoute {
    private static final Logger log = LoggerFactory.getLogger(PortalRoute.class);
    private static final String API = "/api";
    private static final String REFUSED = "/error";

    @Bean
    ProxyExchangeHandlerFunction onwardToPortal(GatewaySettings settings, Connections connections,
            ObjectProvider<RequestHttpHeadersFilter> requestHeaders, ObjectProvider<ResponseHttpHeadersFilter> responseHeaders) {
        var address = Objects.requireNonNull(settings.portal());
        return new ProxyExchangeHandlerFunction(new RestClientProxyExchange(connections.toPortal(), new GatewayMvcProperties()),
                requestHeaders, responseHeaders, _ -> address);
    }

    @Bean
    RouterFunction<ServerResponse> portal(ProxyExchangeHandlerFunction onwardToPortal) {
        return GatewayRouterFunctions.route("portal").filter(PortalRoute::orUnavailable)
                .route(PortalRoute::leadsTo, onwardToPortal).build();
    }

    private static ServerResponse orUnavailable(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            return next.handle(request);
        } catch (ResponseStatusException | ResourceAccessException failure) {
            log.warn("the portal does not answer");
            return RouteConfiguration.unavailable();
        }
    }

    /// Whether a request is none for an API. What the gateway refuses before it is routed, an address that cannot be read for
    /// instance, it answers itself.
    static boolean leadsTo(ServerRequest request) {
        var path = request.requestPath().pathWithinApplication().value();
        return !path.equals(REFUSED) && !path.equals(API) && !path.startsWith(API + "/");
    }
}
