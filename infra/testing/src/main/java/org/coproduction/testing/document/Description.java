package org.coproduction.testing.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One operation in OpenAPI's words.
final class Description {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PLAIN_JSON = "application/json";

    private final TypeSchemas schemas;
    private final SourceWords words;
    private final ReachableCodes reachable;
    private final Refusals refusals;

    Description(TypeSchemas schemas, SourceWords words, ReachableCodes reachable, Refusals refusals) {
        this.schemas = schemas;
        this.words = words;
        this.reachable = reachable;
        this.refusals = refusals;
    }

    ObjectNode of(Operation operation, List<Sample> samples, @Nullable ArrayNode security) {
        var said = words.of(operation);
        var described = JSON.createObjectNode().put("operationId", operation.id());
        described.putArray("tags").add(operation.tag());
        described.put("summary", said.first());
        described.put("description", (said.text() + "\n\n" + Who.words(security)).strip());
        var parameters = parameters(operation, said, samples);
        if (!parameters.isEmpty()) {
            described.set("parameters", parameters);
        }
        operation.parameters().stream().filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class)).findFirst()
                .ifPresent(parameter -> described.set("requestBody", requestBody(operation, parameter, samples)));
        described.set("responses", responses(operation, samples, security));
        if (security != null) {
            described.set("security", security);
        }
        return described;
    }

    private ArrayNode parameters(Operation operation, SourceWords.Words said, List<Sample> samples) {
        var parameters = JSON.createArrayNode();
        var values = samples.isEmpty() ? Map.<String, String>of() : samples.getFirst().values();
        for (var parameter : operation.parameters()) {
            var inPath = parameter.hasParameterAnnotation(PathVariable.class);
            var query = parameter.getParameterAnnotation(RequestParam.class);
            if (!inPath && query == null) {
                continue;
            }
            var name = parameter.getParameter().getName();
            var described = parameters.addObject().put("name", name).put("in", inPath ? "path" : "query");
            if (said.about().containsKey(name)) {
                described.put("description", said.about().get(name));
            }
            described.put("required",
                    query == null || query.required() && query.defaultValue().equals(ValueConstants.DEFAULT_NONE));
            var schema = schemas.of(parameter.getParameter().getAnnotatedType());
            if (query != null && !query.defaultValue().equals(ValueConstants.DEFAULT_NONE)) {
                schema.put("default", query.defaultValue());
            }
            described.set("schema", schema);
            if (values.containsKey(name)) {
                described.put("example", values.get(name));
            }
        }
        if (operation.takes("Command")) {
            if (operation.method().equals("POST")) {
                parameters.addObject().put("$ref", "#/components/parameters/IdempotencyKey");
            }
            parameters.addObject().put("$ref", "#/components/parameters/IfMatch");
        }
        return parameters;
    }

    private ObjectNode requestBody(Operation operation, MethodParameter parameter, List<Sample> samples) {
        var annotation = java.util.Objects.requireNonNull(parameter.getParameterAnnotation(RequestBody.class));
        var body = JSON.createObjectNode().put("required", annotation.required());
        var content = body.putObject("content");
        for (var type : operation.consumes().isEmpty() ? List.of(PLAIN_JSON) : operation.consumes()) {
            var described = content.putObject(type);
            described.set("schema", parameter.getParameterType() == byte[].class
                    ? JSON.createObjectNode().put("type", "string")
                    : schemas.of(parameter.getParameter().getAnnotatedType()));
            var examples = JSON.createObjectNode();
            samples.stream().filter(sample -> type.equals(sample.sent()))
                    .forEach(sample -> examples.putObject(Integer.toString(sample.status()))
                            .set("value", sample.body()));
            if (!examples.isEmpty()) {
                described.set("examples", examples);
            }
        }
        return body;
    }

    private ObjectNode responses(Operation operation, List<Sample> samples, @Nullable ArrayNode security) {
        var responses = JSON.createObjectNode();
        for (var sample : samples) {
            var answer = responses.putObject(Integer.toString(sample.status())).put("description",
                    org.springframework.http.HttpStatus.valueOf(sample.status()).getReasonPhrase());
            if (sample.received() != null) {
                var described = answer.putObject("content").putObject(sample.received());
                described.set("schema", answerSchema(operation));
                described.set("example", sample.answer());
            }
        }
        var byStatus = new TreeMap<Integer, List<RefusalCode>>();
        for (var code : codes(operation, security)) {
            byStatus.computeIfAbsent(refusals.status(code), _ -> new ArrayList<>()).add(code);
        }
        byStatus.forEach((status, codes) -> responses.set(Integer.toString(status), refusals.answer(codes)));
        responses.putObject("default").put("$ref", "#/components/responses/Any");
        return responses;
    }

    private ObjectNode answerSchema(Operation operation) {
        var type = operation.handler().getMethod().getAnnotatedReturnType();
        if (operation.handler().getMethod().getReturnType().getSimpleName().equals("ResponseEntity")) {
            type = TypeSchemas.arguments(type)[0];
        }
        var written = type.getType() == void.class || type.getType() == byte[].class;
        if (!written) {
            return schemas.of(type);
        }
        return operation.produces().contains(PLAIN_JSON)
                ? JSON.createObjectNode().put("type", "object")
                : JSON.createObjectNode().put("type", "string");
    }

    /// What the endpoint itself can refuse, and what is refused before it is asked.
    private Set<RefusalCode> codes(Operation operation, @Nullable ArrayNode security) {
        var codes = new TreeSet<>(reachable.of(operation));
        codes.removeAll(Refusals.ANY);
        if (security != null && !security.isEmpty()) {
            codes.add(RefusalCode.NOT_SIGNED_IN);
            codes.add(RefusalCode.TOKEN_NOT_ACCEPTED);
            codes.add(RefusalCode.NOT_YOUR_ROLE);
        }
        for (var parameter : operation.parameters()) {
            if (parameter.hasParameterAnnotation(RequestBody.class) && parameter.getParameterType() != byte[].class) {
                codes.addAll(Set.of(RefusalCode.MALFORMED_REQUEST, RefusalCode.UNKNOWN_FIELD, RefusalCode.INVALID_FIELD));
            }
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                codes.add(RefusalCode.MALFORMED_REQUEST);
            }
            if (Set.of(UUID.class, int.class).contains(parameter.getParameterType())) {
                codes.add(RefusalCode.INVALID_FIELD);
            }
        }
        if (TypedText.of(operation).stream().anyMatch(TypedText::namesNobody)) {
            codes.add(RefusalCode.PERSONAL_DETAIL);
        }
        if (operation.takes("Command")) {
            codes.add(RefusalCode.INVALID_FIELD);
            if (operation.method().equals("POST")) {
                codes.add(RefusalCode.IDEMPOTENCY_KEY_MISSING);
            }
        }
        return codes;
    }
}
