package org.coproduction.testing.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.RefusalCode;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A document of one endpoint, and every kind of fault in it.
class ThingDocumentTest {
    private static final ReachableCodes REACHABLE = new ReachableCodes(
            new ClassFileImporter().importPackages("org.coproduction.testing.document", "org.coproduction.charter"));
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ID = "0198c1de-7a52-7c3c-8f6e-3f0b0c5a1d11";
    private static final String THING = """
            {"name": "Kite", "costPence": 500, "colours": null, "sizes": {"YOUNG_PERSON": null}}""";
    private static final SourceWords WORDS = SourceWords.of(List.of(Path.of("src/test/java")));

    private final Operation make = new Operation("PUT", PathPatternParser.defaultInstance.parse("/api/things/{id}"), handler(),
            List.of(), List.of());
    private final JsonNode document = compose(sent(THING, THING));

    private static HandlerMethod handler() {
        var endpoint = new ThingEndpoint();
        return new HandlerMethod(endpoint, List.of(ThingEndpoint.class.getDeclaredMethods()).stream()
                .filter(method -> method.getName().equals("make")).findFirst().orElseThrow());
    }

    private static Operation inherited() throws NoSuchMethodException {
        return new Operation("DELETE", PathPatternParser.defaultInstance.parse("/api/kites"),
                new HandlerMethod(new LentEndpoint.KiteEndpoint(), LentEndpoint.class.getDeclaredMethod("giveBack")), List.of(),
                List.of());
    }

    private static Exchange sent(String body, String answer) {
        return new Exchange(null, "PUT", "/api/things/" + ID, null, "application/json", body, 200, "application/json", answer);
    }

    private static Exchange refused(RefusalCode code) {
        return new Exchange(null, "PUT", "/api/things/" + ID, null, "application/json", THING, 410, "application/problem+json",
                "{\"code\":\"" + code + "\"}");
    }

    private JsonNode compose(Exchange example) {
        var composition = new Composition("Things", "What people make.", WORDS, REACHABLE);
        return StoredDocument.reread(composition.of(List.of(make), new Refusals(ThingDocumentTest::problem),
                operation -> List.of(Sample.of(operation, example)), _ -> Doors.ANYBODY_SIGNED_IN));
    }

    private static ProblemDetail problem(RefusalCode code) {
        var problem = ProblemDetail.forStatusAndDetail(
                org.springframework.http.HttpStatus.valueOf(code == RefusalCode.GATE_CLOSED ? 410 : 400), code.plain());
        problem.setType(URI.create("urn:a"));
        return problem;
    }

    private StoredDocument stored(JsonNode json) {
        return new StoredDocument(Path.of("nowhere"), json);
    }

    private Conformance conformance() {
        return new Conformance(stored(document));
    }

    @Test
    void words_and_shapes_come_from_the_code_and_nothing_of_it_is_said_twice() {
        var put = stored(document).described(make);
        assertThat(put.path("summary").asString()).isEqualTo("Makes a thing");
        assertThat(put.path("description").asString()).startsWith("Makes a thing. It is kept.").contains("**Who:** everybody");
        assertThat(put.path("parameters").path(0).path("description").asString()).isEqualTo("chosen by whoever asks");
        var thing = document.path("components").path("schemas").path("Thing.Thing");
        assertThat(thing.path("required").toString()).isEqualTo("[\"name\",\"costPence\",\"sizes\"]");
        assertThat(thing.path("properties").path("costPence").path("description").asString()).isEqualTo("of one");
        assertThat(thing.path("properties").path("sizes").path("description").asString()).isEqualTo("as they are sold");
        assertThat(thing.path("properties").path("colours").path("type").toString()).isEqualTo("[\"array\",\"null\"]");
        assertThat(stored(document).names()).containsExactly("PUT /api/things/{id}");
    }

    @Test
    void a_code_is_found_behind_an_interface() {
        assertThat(stored(document).described(make).path("responses").path("410").path("$ref").asString())
                .isEqualTo("#/components/responses/GATE_CLOSED");
        assertThat(conformance().faults(make, refused(RefusalCode.GATE_CLOSED))).isEmpty();
        assertThat(conformance().faults(make, refused(RefusalCode.UNEXPECTED))).isEmpty();
        assertThat(conformance().faults(make, refused(RefusalCode.GATE_STILL_OPEN)))
                .containsExactly("PUT /api/things/{id} was answered 410 GATE_STILL_OPEN, which is not described");
    }

    @Test
    void what_an_endpoint_inherits_is_described_where_it_is_written_and_refuses_what_its_own_kind_refuses()
            throws NoSuchMethodException {
        assertThat(inherited().id()).isEqualTo("kite.giveBack");
        assertThat(WORDS.of(inherited()).text()).isEqualTo("Gives a thing back.");
        assertThat(REACHABLE.of(inherited())).containsExactly(RefusalCode.GATE_CLOSED);
    }

    @Test
    void an_example_that_does_not_match_its_schema_is_named() {
        assertThat(conformance().faults(make, sent(THING, THING))).isEmpty();
        assertThat(conformance().faults(make, sent(THING.replace("500", "\"much\""), THING))).singleElement().asString()
                .startsWith("PUT /api/things/{id} 200: the request: ").contains("costPence");
        assertThat(conformance().faults(make, sent(THING, THING.replace("\"name\"", "\"label\"")))).singleElement().asString()
                .startsWith("PUT /api/things/{id} 200: the answer: ").contains("name");
    }

    @Test
    void an_example_is_read_back_as_it_was_sent_and_is_alike_only_to_what_has_its_fields() {
        var kept = stored(document).sample(make, 200).orElseThrow();
        assertThat(kept).isEqualTo(Sample.of(make, sent(THING, THING)));
        assertThat(kept.values()).isEqualTo(Map.of("id", ID));
        assertThat(kept.isAlike(Sample.of(make, sent(THING.replace("500", "7"), THING.replace("Kite", "Boat"))))).isTrue();
        assertThat(kept.isAlike(Sample.of(make, sent(THING, THING.replace("null,", "[\"red\"],"))))).isTrue();
        assertThat(kept.isAlike(Sample.of(make, sent(THING, THING.replace("\"name\": \"Kite\", ", ""))))).isFalse();
        assertThat(kept.isAlike(Sample.of(make, sent(THING.replace("500", "\"5\""), THING)))).isFalse();
    }

    @Test
    void things_that_are_told_by_their_ids_are_alike_whatever_those_are() {
        var one = Sample.of(make, sent(THING, "{\"" + ID + "\": 1}"));
        assertThat(one.isAlike(Sample.of(make, sent(THING, "{\"" + ID.replace('0', '1') + "\": 2}")))).isTrue();
        assertThat(one.isAlike(Sample.of(make, sent(THING, "{\"" + ID.replace('0', '1') + "\": \"two\"}")))).isFalse();
        assertThat(one.isAlike(Sample.of(make, sent(THING, "{\"label\": 1}")))).isFalse();
    }

    @Test
    void where_a_document_and_its_code_differ_is_named() {
        var other = (ObjectNode) JSON.readTree(document.toString());
        assertThat(Differences.between(other, document)).isEmpty();
        other.withObject("/paths/~1api~1things~1{id}").remove("put");
        other.withObject("/components/schemas/Thing.Thing/properties/name").put("type", "integer");
        assertThat(Differences.between(other, document)).hasSize(2)
                .anySatisfy(one -> assertThat(one)
                        .isEqualTo("is not in the document: → paths → /api/things/{id} → put"))
                .anySatisfy(one -> assertThat(one).startsWith("differs: → components → schemas → Thing.Thing"));
        assertThat(Differences.between(document, other)).anySatisfy(
                one -> assertThat(one).isEqualTo("is in the document, and not in the code: → paths → /api/things/{id} → put"));
    }
}
