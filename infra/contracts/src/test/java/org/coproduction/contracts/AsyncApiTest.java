package org.coproduction.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Holds `asyncapi.yaml` against the specification's own schema (kept with its licence beside the tests) and against the folders.
class AsyncApiTest {
    private static final SchemaRegistryConfig WITH_FORMATS = SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    private static final Schema SPECIFICATION = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(
            Objects.requireNonNull(AsyncApiTest.class.getResourceAsStream("/asyncapi-3.0.0/schema.json")), InputFormat.JSON);
    private static final JsonNode DOCUMENT = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()
            .readTree(EventContract.folder().resolve("asyncapi.yaml").toFile());

    static List<String> types() {
        return EventContract.types();
    }

    @Test
    void the_document_is_valid_asyncapi_3() {
        assertThat(DOCUMENT.get("asyncapi").asString()).isEqualTo("3.0.0");
        assertThat(SPECIFICATION.validate(DOCUMENT)).isEmpty();
    }

    @Test
    void the_specification_notices_what_is_wrong() {
        assertThat(faultsAfter(document -> document.remove("info"))).isNotEmpty();
        assertThat(faultsAfter(document -> document.put("topics", "none"))).isNotEmpty();
        assertThat(faultsAfter(document -> ((ObjectNode) document.at("/operations/design-raises")).put("action", "shout")))
                .isNotEmpty();
        assertThat(
                faultsAfter(document -> ((ObjectNode) document.at("/components/messageTraits/cloudEvent")).put("payload", "x")))
                .isNotEmpty();
    }

    @Test
    void each_topic_lists_exactly_the_events_of_its_service() {
        assertThat(DOCUMENT.get("components").get("messages").propertyNames()).containsExactlyInAnyOrderElementsOf(types());
        assertThat(DOCUMENT.get("channels").propertyNames()).containsExactly("commissioning.events", "design.events",
                "delivery.events", "assessment.events");
        for (var channel : DOCUMENT.get("channels").properties()) {
            var service = channel.getKey().substring(0, channel.getKey().indexOf('.') + 1);
            var own = types().stream().filter(type -> type.startsWith(service)).toList();
            assertThat(channel.getValue().get("address").asString()).isEqualTo(channel.getKey());
            assertThat(channel.getValue().at("/bindings/kafka/topic").asString()).isEqualTo(channel.getKey());
            assertThat(channel.getValue().get("messages").propertyNames()).containsExactlyInAnyOrderElementsOf(own);
            assertThat(channel.getValue().get("messages").properties()).allSatisfy(message -> assertThat(
                    message.getValue().get("$ref").asString()).isEqualTo("#/components/messages/" + message.getKey()));
            var operation = DOCUMENT.get("operations").get(service.replace(".", "-raises"));
            assertThat(operation.get("action").asString()).isEqualTo("send");
            assertThat(operation.at("/channel/$ref").asString()).isEqualTo("#/channels/" + channel.getKey());
            assertThat(operation.get("messages").values().stream().map(message -> message.get("$ref").asString()))
                    .containsExactlyInAnyOrderElementsOf(
                            own.stream().map(type -> "#/channels/" + channel.getKey() + "/messages/" + type).toList());
        }
        assertThat(DOCUMENT.get("operations").size()).isEqualTo(DOCUMENT.get("channels").size());
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(references(DOCUMENT)).hasSizeGreaterThan(types().size() * 3).allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(DOCUMENT.at(JsonPointer.compile(reference.substring(1))).isMissingNode()).isFalse();
            } else {
                assertThat(Files.isRegularFile(EventContract.folder().resolve(reference))).isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_message_has_its_own_schema_and_the_headers_of_a_cloud_event(String type) {
        var message = DOCUMENT.get("components").get("messages").get(type);
        assertThat(message.get("name").asString()).isEqualTo(type);
        assertThat(message.at("/payload/schema/$ref").asString()).isEqualTo("./" + type + "/schema.json");
        assertThat(message.at("/traits/0/$ref").asString()).isEqualTo("#/components/messageTraits/cloudEvent");
        assertThat(faultsOf(type, headers(type))).isEmpty();
        assertThat(faultsOf(type, headers(type).put("ce_traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")))
                .isEmpty();
        assertThat(faultsOf(type, headers(type).put("ce_type", "design.something-else.v1"))).isNotEmpty();
        assertThat(faultsOf(type, headers(type).put("ce_source", "/elsewhere/projects/1"))).isNotEmpty();
    }

    @Test
    void headers_that_are_missing_or_malformed_are_refused() {
        var type = "design.design-agreed.v1";
        for (var name : headers(type).propertyNames()) {
            var without = headers(type);
            without.remove(name);
            assertThat(faultsOf(type, without)).as(name).isNotEmpty();
        }
        for (var sequence : List.of("0", "007", "-1", "1.0", "1e3", "")) {
            assertThat(faultsOf(type, headers(type).put("ce_sequence", sequence))).as(sequence).isNotEmpty();
        }
        assertThat(faultsOf(type, headers(type).put("ce_specversion", "0.3"))).isNotEmpty();
        assertThat(faultsOf(type, headers(type).put("ce_time", "yesterday"))).isNotEmpty();
        assertThat(faultsOf(type, headers(type).put("ce_traceparent", "none"))).isNotEmpty();
        assertThat(faultsOf(type, headers(type).put("content-type", "text/plain"))).isNotEmpty();
    }

    private static List<Error> faultsAfter(Consumer<ObjectNode> change) {
        var copy = (ObjectNode) DOCUMENT.deepCopy();
        change.accept(copy);
        return SPECIFICATION.validate(copy);
    }

    /// What is wrong with the headers: those of the trait, and those that the message itself narrows.
    private static List<Error> faultsOf(String type, JsonNode headers) {
        var faults = new ArrayList<Error>();
        for (var schema : List.of(DOCUMENT.at("/components/messageTraits/cloudEvent/headers"),
                DOCUMENT.get("components").get("messages").get(type).get("headers"))) {
            faults.addAll(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7,
                    registry -> registry.schemaRegistryConfig(WITH_FORMATS)).getSchema(schema).validate(headers));
        }
        return faults;
    }

    private static ObjectNode headers(String type) {
        var project = EventContract.of(type).sample().get("projectId").asString();
        var service = type.substring(0, type.indexOf('.'));
        return JsonNodeFactory.instance.objectNode().put("ce_id", "0197a3c0-5e1d-7000-8000-0000000000ff")
                .put("ce_source", "/" + service + "/projects/" + project).put("ce_type", type).put("ce_specversion", "1.0")
                .put("ce_time", "2026-04-20T15:00:00Z").put("ce_sequence", "10").put("ce_partitionkey", project)
                .put("content-type", "application/json");
    }

    private static Stream<String> references(JsonNode node) {
        var here = node.isObject() && node.path("$ref").isString()
                ? Stream.of(node.get("$ref").asString())
                : Stream.<String>empty();
        return Stream.concat(here, node.values().stream().flatMap(AsyncApiTest::references));
    }
}
