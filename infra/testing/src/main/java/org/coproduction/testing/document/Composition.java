package org.coproduction.testing.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Puts the document together from the code, the examples, and who was let in.
final class Composition {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CONVENTIONS = """


            How everything here works:

            - **Signing in.** Send `Authorization: Bearer <token>`. A partner organisation gets its token from the issuer with its own \
            client credentials; what it may do are its scopes. What says "everybody" needs no token.
            - **Repeating.** `PUT` and `DELETE` are repeatable as they are. A `POST` carries an `Idempotency-Key` of your choice: the same key with \
            the same body does it once.
            - **Not overwriting.** Answers bear their version as `ETag`. Name it in `If-Match` where an edit must not overwrite \
            another's.
            - **Refusals** are problem details with a stable `code`. Rely on the code, show the words.
            - **Lists** come in pages: ask again with `after` set to the `next` of the page before, until `next` is null.
            - **Units.** Money is in whole pence. Moments are UTC, in ISO 8601. Fields that may be null say so.
            - **Constituencies** are `PARENT_CARER`, `YOUNG_PERSON` and `PROFESSIONAL`.
            - The **examples** are requests which the tests of this service send, and the answers they get.""";

    private final String title;
    private final String about;
    private final SourceWords words;
    private final ReachableCodes reachable;

    Composition(String title, String about, SourceWords words, ReachableCodes reachable) {
        this.title = title;
        this.about = about;
        this.words = words;
        this.reachable = reachable;
    }

    ObjectNode of(List<Operation> operations, Refusals refusals, Function<Operation, List<Sample>> samples,
            Function<Operation, @Nullable ArrayNode> security) {
        var schemas = new TypeSchemas(words);
        var description = new Description(schemas, words, reachable, refusals);
        var document = JSON.createObjectNode().put("openapi", "3.1.0");
        document.putObject("info").put("title", title).put("version", "1").put("description", about + CONVENTIONS);
        document.putArray("servers").addObject().put("url", "/").put("description", "the gateway");
        var tags = document.putArray("tags");
        var tagged = new LinkedHashSet<String>();
        operations.forEach(operation -> {
            if (tagged.add(operation.tag())) {
                tags.addObject().put("name", operation.tag()).put("description",
                        words.of(operation.handler().getBeanType()).text());
            }
        });
        var paths = document.putObject("paths");
        operations.forEach(operation -> paths.withObject('/' + operation.address().replace("~", "~0").replace("/", "~1"))
                .set(operation.key(), description.of(operation, samples.apply(operation), security.apply(operation))));
        var components = document.putObject("components");
        components.putObject("schemas").setAll(schemas.named());
        refusals.describe(components);
        describeAround(components);
        schemas.nameReferences(document);
        return document;
    }

    private static void describeAround(ObjectNode components) {
        var parameters = components.putObject("parameters");
        parameters.putObject("IdempotencyKey").put("name", "Idempotency-Key").put("in", "header").put("required", true)
                .put("description", "of your choice, at most 100 characters; the same key with the same body does it once")
                .putObject("schema").put("type", "string").put("maxLength", 100);
        parameters.putObject("IfMatch").put("name", "If-Match").put("in", "header").put("required", false)
                .put("description", "the version that must still hold; `STALE_VERSION` where it does not").putObject("schema")
                .put("type", "string");
        var ways = components.putObject("securitySchemes");
        ways.putObject("person").put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT")
                .put("description", "Somebody who signed in. The names listed are the roles that are let in.");
        ways.putObject("partner").put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT").put("description",
                "A partner organisation, by client credentials at the issuer. The names listed are the scopes that are let in.");
    }
}
