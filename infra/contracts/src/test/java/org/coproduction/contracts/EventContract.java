package org.coproduction.contracts;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One event's folder as it is on the class path: its schema, its sample, and what the schema says of any other data.
record EventContract(String type, JsonNode schema, JsonNode sample) {
    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            registry -> registry
                    .schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    /// The folder that holds one folder per event, and `asyncapi.yaml`.
    static Path folder() {
        var document = Objects.requireNonNull(EventContract.class.getResource("/contracts/asyncapi.yaml"));
        return Objects.requireNonNull(Path.of(URI.create(document.toString())).getParent());
    }

    /// The names of all folders, sorted: the types of the events that exist.
    static List<String> types() {
        try (var entries = Files.list(folder())) {
            return entries.filter(Files::isDirectory).map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The contract once with each of its samples.
    static Stream<EventContract> withEachSample(String type) {
        var folder = folder().resolve(type);
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("sample")).sorted()
                    .map(file -> new EventContract(type, read(folder.resolve("schema.json")), read(file))).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static EventContract of(String type) {
        return new EventContract(type, read(folder().resolve(type).resolve("schema.json")),
                read(folder().resolve(type).resolve("sample.json")));
    }

    /// What is wrong with this data in the eyes of the schema, formats included; empty when nothing is.
    List<Error> faultsOf(JsonNode data) {
        return compiled().validate(data);
    }

    private Schema compiled() {
        return SCHEMAS.getSchema(schema);
    }

    private static JsonNode read(Path file) {
        return JSON.readTree(file.toFile());
    }
}
