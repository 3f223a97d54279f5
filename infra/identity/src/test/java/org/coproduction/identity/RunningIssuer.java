package org.coproduction.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An issuer on a free port, and a browser without automatic redirects in front of it.
final class RunningIssuer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static @Nullable RunningIssuer shared;

    final ConfigurableApplicationContext context;
    final String address;
    private HttpClient browser = browser();

    private RunningIssuer(ConfigurableApplicationContext context, String address) {
        this.context = context;
        this.address = address;
    }

    /// One issuer with examples for all tests that only ask; it lives as long as the process.
    static synchronized RunningIssuer withExamples() {
        if (shared == null) {
            shared = started("--coproduction.identity.examples=true");
        }
        return shared;
    }

    static RunningIssuer started(String... settings) {
        var port = freePort();
        var all = Stream.concat(Stream.of("--server.port=" + port, "--management.server.port=0"), Stream.of(settings));
        return new RunningIssuer(IdentityApplication.start(all.toArray(String[]::new)), "http://localhost:" + port);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL)).build();
    }

    /// Forgets all cookies.
    void newBrowser() {
        browser = browser();
    }

    HttpResponse<String> get(String pathOrAddress, String... headers) {
        var request = HttpRequest.newBuilder(at(pathOrAddress));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        var request = HttpRequest.newBuilder(at(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> put(String path, String form) {
        return send(HttpRequest.newBuilder(at(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .PUT(HttpRequest.BodyPublishers.ofString(form)));
    }

    private URI at(String pathOrAddress) {
        return URI.create(pathOrAddress.startsWith("/") ? address + pathOrAddress : pathOrAddress);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream().map(
                field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static String[] basic(String client, String secret) {
        var pair = (client + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return new String[]{"Authorization", "Basic " + Base64.getEncoder().encodeToString(pair)};
    }

    HttpResponse<String> clientToken(String client, String secret, String... scopes) {
        return post("/oauth2/token", scopes.length == 0
                ? Map.of("grant_type", "client_credentials")
                : Map.of("grant_type", "client_credentials", "scope", String.join(" ", scopes)), basic(client, secret));
    }

    HttpResponse<String> exampleToken(String username, String password) {
        return post(ExampleTokenEndpoint.PATH, Map.of("username", username, "password", password));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    static String accessToken(HttpResponse<String> answer) {
        return json(answer).required("access_token").asString();
    }

    /// Verifies as a service does: keys and issuer from the discovery document.
    Jwt verified(String token) {
        return NimbusJwtDecoder.withIssuerLocation(address).build().decode(token);
    }

    /// Verifies against the keys of this issuer only, whatever `iss` says, but for the expected one.
    Jwt verifiedByKeys(String token, String issuer) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(address + "/oauth2/jwks").build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(issuer));
        return decoder.decode(token);
    }

    String managementAddress() {
        return "http://localhost:" + Objects.requireNonNull(context.getEnvironment().getProperty("local.management.port"));
    }

    @Override
    public void close() {
        context.close();
    }
}
