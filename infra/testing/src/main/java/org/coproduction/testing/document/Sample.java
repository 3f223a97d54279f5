package org.coproduction.testing.document;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/// An example: what is sent, and what comes back with this status. A text that is not JSON stands in it as a string.
///
/// @param values of the parameters, by their names
/// @param sent, received media types; `null` where there is no body
record Sample(int status, Map<String, String> values, @Nullable String sent, @Nullable JsonNode body, @Nullable String received,
        @Nullable JsonNode answer) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int EASY_TO_READ = 2_500;

    /// The fullest that is still easy to read; where there is none, the shortest.
    static Optional<Exchange> choose(List<Exchange> exchanges) {
        var easy = exchanges.stream().filter(one -> one.length() <= EASY_TO_READ).max(Comparator.comparingInt(Exchange::length));
        return easy.isPresent() ? easy : exchanges.stream().min(Comparator.comparingInt(Exchange::length));
    }

    static Sample of(Operation operation, Exchange exchange) {
        var values = new HashMap<String, String>();
        var found = operation.path().matchAndExtract(PathContainer.parsePath(exchange.path()));
        if (found != null) {
            values.putAll(found.getUriVariables());
        }
        if (exchange.query() != null) {
            for (var pair : exchange.query().split("&")) {
                var parts = pair.split("=", 2);
                values.put(parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return new Sample(exchange.status(), values, exchange.body().isEmpty() ? null : exchange.sent(),
                value(exchange.sentJson(), exchange.body()), exchange.received(), value(exchange.asJson(), exchange.answer()));
    }

    private static @Nullable JsonNode value(boolean json, String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return json ? JSON.readTree(text) : StringNode.valueOf(text);
        } catch (JacksonException unreadable) {
            return StringNode.valueOf(text);
        }
    }

    /// Whether another request and its answer have this one's shape: the same media types and the same fields of the same kinds.
    boolean isAlike(Sample other) {
        return status == other.status && values.keySet().equals(other.values.keySet()) && same(sent, other.sent)
                && same(received, other.received) && alike(body, other.body) && alike(answer, other.answer);
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return Objects.equals(one, other);
    }

    private static boolean alike(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        if (one.isNull() || other.isNull()) {
            return true;
        }
        if (one.isObject() && other.isObject()) {
            return names(one).equals(names(other)) && one.propertyStream().allMatch(each -> isId(each.getKey())
                    ? other.propertyStream()
                            .anyMatch(theirs -> isId(theirs.getKey()) && alike(each.getValue(), theirs.getValue()))
                    : alike(each.getValue(), other.get(each.getKey())));
        }
        if (one.isArray() && other.isArray()) {
            return one.isEmpty() || other.isEmpty()
                    || elements(one).anyMatch(mine -> elements(other).anyMatch(theirs -> alike(mine, theirs)));
        }
        return one.isNumber() && other.isNumber() || one.getNodeType() == other.getNodeType();
    }

    /// Where things are told by their ids, those differ each time.
    private static Set<String> names(JsonNode object) {
        return object.propertyNames().stream().map(name -> isId(name) ? "" : name).collect(Collectors.toSet());
    }

    private static boolean isId(String name) {
        return Exchanges.ID.matcher(name).matches();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
