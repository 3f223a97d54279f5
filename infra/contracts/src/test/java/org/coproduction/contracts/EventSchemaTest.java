package org.coproduction.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class EventSchemaTest {
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
    private static final List<String> CONSTITUENCIES = List.of("PARENT_CARER", "YOUNG_PERSON", "PROFESSIONAL");

    /// Each event, once with each of its samples.
    static Stream<EventContract> contracts() {
        return EventContract.types().stream().flatMap(EventContract::withEachSample);
    }

    @Test
    void every_event_has_its_folder_with_a_schema_and_samples_and_nothing_else() throws IOException {
        assertThat(EventContract.types()).isNotEmpty().allMatch(type -> type
                .matches("(commissioning|design|delivery|assessment)\\.[a-z]+(-[a-z]+)+\\.v[1-9][0-9]*"));
        for (var type : EventContract.types()) {
            try (var files = Files.list(EventContract.folder().resolve(type))) {
                assertThat(files.map(file -> file.getFileName().toString())).contains("schema.json", "sample.json")
                        .allMatch(file -> file.matches("schema\\.json|sample(-[a-z]+)*\\.json"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_schema_is_valid_against_the_metaschema_and_named_by_its_type(EventContract contract) {
        var metaschema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(DRAFT));
        assertThat(metaschema.validate(contract.schema())).isEmpty();
        assertThat(contract.schema().get("$schema").asString()).isEqualTo(DRAFT);
        assertThat(contract.schema().get("$id").asString()).isEqualTo("urn:coproduction:event:" + contract.type());
        assertThat(contract.schema().get("title").asString()).isEqualTo(contract.type());
    }

    @Test
    void the_metaschema_notices_a_malformed_schema() {
        var broken = EventContract.of("delivery.milestone-met.v1").schema().deepCopy();
        ((ObjectNode) broken).put("type", "objekt");
        var metaschema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(DRAFT));
        assertThat(metaschema.validate(broken)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_sample_is_valid(EventContract contract) {
        assertThat(contract.faultsOf(contract.sample())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_sample_with_anything_removed_added_or_of_a_wrong_type_is_refused(EventContract contract) {
        assertThat(Spoiled.everyWay(contract.sample())).hasSizeGreaterThan(8)
                .allSatisfy(spoiled -> assertThat(contract.faultsOf(spoiled.data())).as(spoiled.fault()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void every_object_is_closed_and_requires_and_describes_all_its_fields(EventContract contract) {
        assertThat(objectsIn(contract.schema())).isNotEmpty().allSatisfy(object -> {
            var fields = object.get("properties").propertyNames();
            assertThat(object.path("additionalProperties").isBoolean()).isTrue();
            assertThat(object.get("additionalProperties").booleanValue()).isFalse();
            assertThat(object.get("required").values().stream().map(JsonNode::asString)).containsExactlyElementsOf(
                    fields.stream().filter(field -> !maySayNothing(object.get("properties").get(field))).toList());
            assertThat(object.get("properties").properties()).allSatisfy(
                    field -> assertThat(field.getValue().path("description").asString("")).as(field.getKey())
                            .hasSizeGreaterThan(5));
        });
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_map_by_constituency_has_exactly_the_three(EventContract contract) {
        assertThat(objectsIn(contract.schema()).map(object -> object.get("properties").propertyNames())
                .filter(fields -> fields.stream().anyMatch(CONSTITUENCIES::contains)))
                .allSatisfy(fields -> assertThat(fields).containsExactlyElementsOf(CONSTITUENCIES));
    }

    @Test
    void the_samples_tell_the_story_of_one_project() {
        assertThat(contracts().map(contract -> contract.sample().get("projectId").asString()).distinct()).hasSize(1);
    }

    /// A field that is there only in some events says when it is absent.
    private static boolean maySayNothing(JsonNode field) {
        return field.path("description").asString("").contains("; absent where");
    }

    /// Every schema node that declares fields of its own; the branches of a condition only narrow fields declared elsewhere.
    private static Stream<JsonNode> objectsIn(JsonNode node) {
        var below = node.isObject()
                ? node.properties().stream().filter(field -> !List.of("if", "then", "else").contains(field.getKey()))
                        .map(Map.Entry::getValue)
                : node.values().stream();
        var here = node.path("type").isString() && node.get("type").asString().equals("object") && node.has("properties")
                ? Stream.of(node)
                : Stream.<JsonNode>empty();
        return Stream.concat(here, below.flatMap(EventSchemaTest::objectsIn));
    }
}
