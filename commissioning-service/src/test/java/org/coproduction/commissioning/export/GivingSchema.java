package org.coproduction.commissioning.export;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The rules of the 360Giving Data Standard that this service's grants data has to keep.
public final class GivingSchema {
    private static final Schema SCHEMA = schema();

    private GivingSchema() {
    }

    /// What is wrong with a whole file; empty if it keeps the rules.
    public static List<String> violations(JsonNode data) {
        return SCHEMA.validate(data).stream().map(Error::toString).toList();
    }

    private static Schema schema() {
        try (var parts = GivingSchema.class.getResourceAsStream("/360giving-1.4-parts.json")) {
            return SchemaRegistry
                    .withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                            registry -> registry
                                    .schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()))
                    .getSchema(JsonMapper.shared().readTree(Objects.requireNonNull(parts)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
