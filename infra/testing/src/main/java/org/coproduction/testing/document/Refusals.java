package org.coproduction.testing.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coproduction.charter.RefusalCode;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// How a document tells of refusals: the codes at each status of an operation, and what every code means once.
final class Refusals {
    /// What any request can be answered, whatever it asks for.
    static final Set<RefusalCode> ANY = new TreeSet<>(
            Set.of(RefusalCode.METHOD_NOT_ALLOWED, RefusalCode.MEDIA_TYPE_NOT_SUPPORTED, RefusalCode.BODY_TOO_LARGE,
                    RefusalCode.TOO_BUSY, RefusalCode.UNAVAILABLE, RefusalCode.UNEXPECTED));
    private static final int MOST_SHARED = 2;
    private static final String PROBLEM = "application/problem+json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Function<RefusalCode, ProblemDetail> problems;
    private final Map<String, ObjectNode> shared = new TreeMap<>();
    private final Set<RefusalCode> told = new TreeSet<>(ANY);

    Refusals(Function<RefusalCode, ProblemDetail> problems) {
        this.problems = problems;
    }

    int status(RefusalCode code) {
        return problems.apply(code).getStatus();
    }

    /// The answer with one of these codes: in place where they are many, else one that all operations share.
    ObjectNode answer(Collection<RefusalCode> codes) {
        if (codes.size() > MOST_SHARED) {
            return described(codes);
        }
        var name = codes.stream().map(RefusalCode::name).collect(Collectors.joining("-"));
        shared.computeIfAbsent(name, _ -> described(codes));
        return JSON.createObjectNode().put("$ref", "#/components/responses/" + name);
    }

    private ObjectNode described(Collection<RefusalCode> codes) {
        told.addAll(codes);
        var answer = JSON.createObjectNode().put("description",
                codes.stream().map(code -> '`' + code.name() + '`').collect(Collectors.joining(", ")));
        var both = answer.putObject("content").putObject(PROBLEM).putObject("schema").putArray("allOf");
        both.addObject().put("$ref", "#/components/schemas/Problem");
        var one = both.addObject().putObject("properties").putObject("code").putArray("enum");
        codes.forEach(code -> one.add(code.name()));
        return answer;
    }

    /// The schemas `Problem` and `RefusalCode`, once all operations are described.
    void describe(ObjectNode components) {
        var any = described(ANY);
        shared.put("Any", any.put("description", "What any request can be answered: " + any.path("description").asString()
                + ". With 503 comes `Retry-After`, in seconds."));
        components.putObject("responses").setAll(shared);
        var schemas = (ObjectNode) components.path("schemas");
        var example = problems.apply(RefusalCode.NOT_FOUND);
        var problem = schemas.putObject("Problem").put("type", "object")
                .put("description", "Problem details (RFC 9457) of a refusal. The code is stable; the words are for people.");
        var properties = problem.putObject("properties");
        properties.putObject("type").put("type", "string").put("format", "uri");
        properties.putObject("title").put("type", "string");
        properties.putObject("status").put("type", "integer");
        properties.putObject("detail").put("type", "string").put("description", "what stands in the way, in plain words");
        properties.putObject("instance").put("type", "string");
        properties.putObject("code").put("$ref", "#/components/schemas/RefusalCode");
        properties.putObject("easyRead").put("type", "string").put("description", "the same in Easy Read");
        properties.putObject("field").put("type", "string").put("description", "the part of the request at fault");
        properties.putObject("constituencies").put("type", "array").put("description", "the groups concerned").putObject("items")
                .put("type", "string");
        var required = problem.putArray("required");
        List.of("type", "title", "status", "detail", "code", "easyRead").forEach(required::add);
        problem.putArray("examples").addObject().put("type", String.valueOf(example.getType())).put("title", example.getTitle())
                .put("status", example.getStatus()).put("detail", example.getDetail()).put("code", RefusalCode.NOT_FOUND.name())
                .put("easyRead", RefusalCode.NOT_FOUND.easyRead());
        var code = schemas.putObject("RefusalCode").put("type", "string").put("description", told.stream()
                .map(each -> "- `" + each.name() + "` (" + status(each) + "): " + problems.apply(each).getDetail())
                .collect(Collectors.joining("\n")));
        var names = code.putArray("enum");
        told.forEach(each -> names.add(each.name()));
    }
}
