package org.coproduction.testing.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// The document as it lies in the repository. Its examples are kept as long as they fit; all else follows from the code.
record StoredDocument(Path file, JsonNode json) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static StoredDocument at(Path file) {
        try {
            return new StoredDocument(file, Files.exists(file) ? JSON.readTree(Files.readString(file)) : JSON.createObjectNode());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void write(Path file, JsonNode document) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + '\n');
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /// What would be read if this were written.
    static JsonNode reread(JsonNode document) {
        return JSON.readTree(JSON.writeValueAsString(document));
    }

    /// `GET /api/…` of all that is described.
    List<String> names() {
        var names = new ArrayList<String>();
        json.path("paths").propertyStream().forEach(path -> path.getValue().propertyNames()
                .forEach(method -> names.add(method.toUpperCase(java.util.Locale.ROOT) + ' ' + path.getKey())));
        return names;
    }

    JsonNode described(Operation operation) {
        return json.path("paths").path(operation.address()).path(operation.key());
    }

    /// As it was found out last; `null` where that was not yet.
    @Nullable
    ArrayNode security(Operation operation) {
        return described(operation).path("security") instanceof ArrayNode security ? security : null;
    }

    List<Sample> samples(Operation operation) {
        var described = described(operation);
        var values = new HashMap<String, String>();
        described.path("parameters").forEach(parameter -> {
            if (parameter.has("example")) {
                values.put(parameter.path("name").asString(), parameter.path("example").asString());
            }
        });
        var samples = new ArrayList<Sample>();
        described.path("responses").propertyStream().filter(answer -> answer.getKey().startsWith("2")).forEach(answer -> {
            var sent = described.path("requestBody").path("content").propertyStream()
                    .filter(type -> type.getValue().path("examples").has(answer.getKey())).findFirst();
            var received = answer.getValue().path("content").propertyStream().filter(type -> type.getValue().has("example"))
                    .findFirst();
            if (received.isPresent() || answer.getValue().path("content").isMissingNode()) {
                samples.add(new Sample(Integer.parseInt(answer.getKey()), values, sent.map(type -> type.getKey()).orElse(null),
                        sent.map(type -> type.getValue().path("examples").path(answer.getKey()).path("value")).orElse(null),
                        received.map(type -> type.getKey()).orElse(null),
                        received.map(type -> type.getValue().path("example")).orElse(null)));
            }
        });
        return samples;
    }

    Optional<Sample> sample(Operation operation, int status) {
        return samples(operation).stream().filter(sample -> sample.status() == status).findFirst();
    }
}
