package org.coproduction.standalone.demo;

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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/// Somebody at the pages without a browser in between, who can also send what no page offers.
final class Visitor {
    private static final String TOKEN = "_csrf";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;

    Visitor(String address) {
        this.address = URI.create(address);
    }

    /// At the issuer's form, and back.
    Visitor signedInAs(String username) {
        var form = followed(get("/oauth2/authorization/portal"));
        var asked = (FormElement) page(form).select("form").getFirst();
        var fields = fields(asked);
        fields.put("username", username);
        fields.put("password", "example-password");
        followed(send(URI.create(asked.absUrl("action")), fields));
        return this;
    }

    private HttpResponse<String> followed(HttpResponse<String> answer) {
        var now = answer;
        while (now.statusCode() / 100 == 3) {
            now = send(to(now.uri().resolve(now.headers().firstValue("Location").orElseThrow())).GET());
        }
        return now;
    }

    /// The cookie of the portal's session.
    String session() {
        return cookies.getCookieStore().get(address).stream().filter(cookie -> cookie.getName().equals("COPRODUCTION_PORTAL"))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
    }

    HttpResponse<String> get(String path) {
        return send(to(URI.create(address + path)).GET());
    }

    Document page(String path) {
        return page(get(path));
    }

    static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }

    /// A token against forged requests, as every page carries it.
    String token() {
        return page("/help").select("input[name=" + TOKEN + "]").attr("value");
    }

    /// Sends a form with the token that it needs.
    HttpResponse<String> post(String path, Map<String, String> fields) {
        var all = new TreeMap<>(fields);
        all.computeIfAbsent(TOKEN, _ -> token());
        return send(URI.create(address + path), all);
    }

    HttpResponse<String> send(URI to, Map<String, String> fields, String... headers) {
        var form = fields.entrySet().stream().map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = to(to).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new AssertionError(fault);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    HttpRequest.Builder to(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).header("Accept", "text/html");
    }

    /// The forms of a page that send a command.
    static List<FormElement> commands(Document page) {
        return page.select("main form[method=post]").stream().map(FormElement.class::cast).toList();
    }

    /// What a form sends if nobody types anything.
    static Map<String, String> fields(FormElement form) {
        var fields = new TreeMap<String, String>();
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            if (!List.of("checkbox", "radio").contains(field.attr("type")) || field.hasAttr("checked")) {
                fields.put(field.attr("name"), field.val());
            }
        }
        return fields;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
