package org.coproduction.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/// One person at the portal's pages, without a browser.
final class Surfer implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS).build();
    private final URI portal;

    Surfer(URI portal) {
        this.portal = portal;
    }

    /// As one of the example people.
    void signIn(String username) throws IOException, InterruptedException {
        var form = http.send(request(portal.resolve("/oauth2/authorization/portal")).GET().build(), BodyHandlers.ofString());
        var token = TOKEN.matcher(form.body());
        var fields = "username=" + username + "&password=example-password"
                + (token.find() ? "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : "");
        var answer = http.send(request(form.uri().resolve("/login")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.uri().getAuthority().equals(portal.getAuthority())) {
            throw new IllegalStateException(username + " could not sign in: " + answer.statusCode() + " at " + answer.uri());
        }
    }

    /// As sent over the network, compressed.
    HttpResponse<byte[]> open(String path) throws IOException, InterruptedException {
        var answer = http.send(request(portal.resolve(path)).header("Accept-Encoding", "gzip").GET().build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered " + answer.statusCode());
        }
        return answer;
    }

    private static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60)).header("Accept", "text/html");
    }

    @Override
    public void close() {
        http.close();
    }
}
