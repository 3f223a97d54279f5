package org.coproduction.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.coproduction.charter.Constituency;
import org.coproduction.testing.SharedPlatform;
import org.springframework.context.ConfigurableApplicationContext;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The gateway before four stand-ins for the services, and a client for it.
final class RunningGateway implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<Destination, StubService> services = new EnumMap<>(Destination.class);
    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
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
    }

    StubService service(Destination destination) {
        return Objects.requireNonNull(services.get(destination));
    }

    void reset() {
        services.values().forEach(StubService::reset);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    String token() {
        return token;
    }

    String uri() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    String managementUri() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.management.port");
    }

    /// A request to the gateway with a participant's token.
    HttpRequest.Builder request(String path) {
        return anonymous(path).header("Authorization", "Bearer " + token);
    }

    HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create(uri() + path));
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> put(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request.build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError("the gateway broke the connection", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static String code(HttpResponse<String> response) {
        return json(response).path("code").asString("no code: " + response.statusCode() + " " + response.body());
    }

    @Override
    public void close() {
        context.close();
        services.values().forEach(StubService::close);
        http.close();
    }
}
