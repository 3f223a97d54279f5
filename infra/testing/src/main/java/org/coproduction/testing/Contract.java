package org.coproduction.testing;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The contract of one event, as kept in `infra/contracts`: its schema and its sample.
///
/// A producer holds its record against the schema with [#violations]; a consumer reads the [#sample] into its own.
public final class Contract {
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final String type;
    private final Schema schema;

    private Contract(String type) {
        this.type = type;
        this.schema = SCHEMAS.getSchema(JSON.readTree(read("schema.json")));
    }

    /// @param type the event's wire name: `design.design-agreed.v1`
    public static Contract of(String type) {
        return new Contract(type);
    }

    /// What is wrong with an event's data, in the validator's words; empty if it keeps the contract.
    public List<String> violations(String data) {
        return schema.validate(JSON.readTree(data)).stream().map(Error::toString).toList();
    }

    public String sample() {
        return read("sample.json");
    }

    /// Another sample beside the first.
    ///
    /// @param kind the end of its file's name, such as `taken-on`
    public String sampleOfKind(String kind) {
        return read("sample-" + kind + ".json");
    }

    /// The sample, told of this project.
    public String sample(String projectId) {
        return sampleOf(projectId).toString();
    }

    /// The sample, told of this project; where an event has quorums, with these.
    public String sample(String projectId, int parentCarers, int youngPeople, int professionals) {
        var json = sampleOf(projectId);
        if (json.has("quorums")) {
            json.putObject("quorums").put("PARENT_CARER", parentCarers).put("YOUNG_PERSON", youngPeople).put("PROFESSIONAL",
                    professionals);
        }
        return json.toString();
    }

    private ObjectNode sampleOf(String projectId) {
        return ((ObjectNode) JSON.readTree(sample())).put("projectId", projectId);
    }

    private String read(String file) {
        var path = "/contracts/" + type + '/' + file;
        try (var stream = Contract.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no contract " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
