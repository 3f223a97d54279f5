package org.coproduction.testing.document;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whether what was sent and received is what a document says.
final class Conformance {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static final NodePath ROOT = new NodePath(PathType.JSON_POINTER);

    private final StoredDocument document;
    private final Schema whole;
    private final Map<NodePath, Schema> schemas = new HashMap<>();

    Conformance(StoredDocument document) {
        this.document = document;
        // One schema for the whole document, of which the others are parts: so each component is read once.
        this.whole = SCHEMAS.getSchema(document.json());
    }

    /// What is wrong with an example, each in a sentence; empty where it keeps its schemas.
    List<String> faults(Operation operation, Sample sample) {
        var faults = new ArrayList<String>();
        if (sample.sent() != null) {
            faults.addAll(faults("the request", operation, List.of("requestBody", "content", sample.sent(), "schema"),
                    sample.body()));
        }
        if (sample.received() != null) {
            faults.addAll(faults("the answer", operation, List.of("responses", Integer.toString(sample.status()), "content",
                    sample.received(), "schema"), sample.answer()));
        }
        return faults.stream().map(fault -> operation.name() + ' ' + sample.status() + ": " + fault).toList();
    }

    private List<String> faults(String what, Operation operation, List<String> place, @Nullable JsonNode value) {
        var schema = document.described(operation);
        var path = ROOT.append("paths").append(operation.address()).append(operation.key());
        for (var name : place) {
            schema = schema.path(name);
            path = path.append(name);
        }
        if (schema.isMissingNode()) {
            return List.of(what + " is not described");
        }
        if (value == null) {
            return List.of(what + " is empty");
        }
        return schemas.computeIfAbsent(path, whole::getSubSchema).validate(value).stream().map(Error::toString)
                .map(fault -> what + ": " + fault).toList();
    }

    /// What is wrong with an answer that a test received.
    List<String> faults(Operation operation, Exchange exchange) {
        if (exchange.done()) {
            return exchange.status() == 204 ? List.of() : faults(operation, Sample.of(operation, exchange));
        }
        var code = code(exchange);
        if (code.isEmpty()) {
            return List.of(operation.name() + " was answered " + exchange.status() + " without a code");
        }
        if (Refusals.ANY.stream().anyMatch(any -> any.name().equals(code))) {
            return List.of();
        }
        var answer = document.described(operation).path("responses").path(Integer.toString(exchange.status()));
        return Pattern.compile("\\b" + code + "\\b").matcher(answer.toString()).find()
                ? List.of()
                : List.of(operation.name() + " was answered " + exchange.status() + ' ' + code + ", which is not described");
    }

    private static String code(Exchange exchange) {
        try {
            return exchange.asJson() ? JSON.readTree(exchange.answer()).path("code").asString("") : "";
        } catch (JacksonException unreadable) {
            return "";
        }
    }
}
