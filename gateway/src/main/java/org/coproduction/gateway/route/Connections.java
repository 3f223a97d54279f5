package org.coproduction.gateway.route;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.coproduction.gateway.Destination;
import org.coproduction.gateway.GatewaySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/// The connections to the services: a pool of its own for each, with that service's time limits, never following a
/// redirect and never unpacking what it passes on.
public final class Connections implements AutoCloseable {
    /// Read by the JDK's client when its first pool is made.
    private static final String IDLE_SECONDS = "jdk.httpclient.keepalive.timeout";

    private final ExecutorService threads = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("connection-", 0).factory());
    private final List<HttpClient> pools = new ArrayList<>();
    private final Map<Destination, RestClient> clients = new EnumMap<>(Destination.class);
    private @Nullable RestClient portal;

    Connections(GatewaySettings settings) {
        // Given up sooner than a service would: else a command could be lost on a connection that was just being closed.
        if (System.getProperty(IDLE_SECONDS) == null) {
            System.setProperty(IDLE_SECONDS, "10");
        }
        for (var destination : Destination.values()) {
            clients.put(destination, client(settings.address(destination), settings.timeout(destination)));
        }
        if (settings.portal() != null) {
            portal = client(settings.portal(), settings.timeout());
        }
    }

    private RestClient client(URI address, GatewaySettings.Timeout timeout) {
        var pool = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout.connect()).executor(threads).build();
        var requests = new JdkClientHttpRequestFactory(pool, threads);
        requests.setReadTimeout(timeout.read());
        requests.enableCompression(false);
        pools.add(pool);
        return RestClient.builder().requestFactory(requests).baseUrl(address.toString()).build();
    }

    /// The client for the portal, where there is one.
    RestClient toPortal() {
        return Objects.requireNonNull(portal, "there is no portal");
    }

    /// The client for a service; its addresses are relative to that service.
    public RestClient to(Destination destination) {
        return Objects.requireNonNull(clients.get(destination), "every service has its client");
    }

    @Override
    public void close() {
        pools.forEach(HttpClient::shutdownNow);
        threads.shutdownNow();
    }
}
