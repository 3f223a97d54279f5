package org.coproduction.gateway;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.coproduction.charter.Constituency;
import org.coproduction.testing.ServiceClient;
import org.coproduction.testing.ServiceClient.Answered;
import org.coproduction.testing.SharedPlatform;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The gateway before four stand-ins for the services, and a client for it. As an extension of a test class it makes the
/// stand-ins new before each test, and ends with the class.
final class RunningGateway implements BeforeEachCallback, AfterAllCallback, AutoCloseable {
    private final Map<Destination, StubService> services = new EnumMap<>(Destination.class);
    private final ConfigurableApplicationContext context;
    private final ServiceClient client;
    private final String token = SharedPlatform.issuer().participant(Constituency.PARENT_CARER, 1);

    RunningGateway(String... settings) {
        var arguments = new ArrayList<>(
                List.of("--server.port=0", "--management.server.port=0",
                        "--coproduction.issuer=" + SharedPlatform.issuer().uri()));
        for (var destination : Destination.values()) {
            var service = new StubService();
            services.put(destination, service);
            arguments.add("--coproduction.gateway.services." + destination.word() + "=" + service.uri());
        }
        arguments.addAll(List.of(settings));
        context = GatewayApplication.start(arguments.toArray(String[]::new));
        client = ServiceClient.of(context);
    }

    StubService service(Destination destination) {
        return Objects.requireNonNull(services.get(destination));
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    String token() {
        return token;
    }

    /// A request to the gateway with a participant's token.
    HttpRequest.Builder request(String path) {
        return client.request("GET", path, token, null);
    }

    HttpRequest.Builder anonymous(String path) {
        return client.request("GET", path, null, null);
    }

    Answered get(String path) {
        return client.get(path, token);
    }

    Answered put(String path, String body) {
        return client.put(path, token, body);
    }

    Answered send(HttpRequest.Builder request) {
        return client.send(request);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        services.values().forEach(StubService::reset);
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        close();
    }

    @Override
    public void close() {
        context.close();
        services.values().forEach(StubService::close);
    }
}
