package org.coproduction.starter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What a service says of itself.
///
/// @param name its name in topics, sources and paths: `design`
/// @param database name of its own database
/// @param partitions partitions of its topic, fixed for ever once it exists
/// @param replicas replicas of its topic
/// @param sweep how often what is owed is looked for
/// @param scan how often every outbox is looked through for events that a crash or another instance left
/// @param patience how long the broker may take to acknowledge an event
/// @param commit how often the place reached in the followed topics is committed
/// @param instance what tells this instance from others of the same service, and stays when it is started again: it then gets
/// its partitions back at once after a crash, instead of when its old session has run out
/// @param session how long an instance may be silent before its partitions go to others
/// @param relays how many documents are relayed at a time
@Validated
@ConfigurationProperties("coproduction.service")
public record ServiceSettings(@NotBlank String name, @NotBlank String database, @DefaultValue("12") @Positive int partitions,
        @DefaultValue("1") @Positive short replicas, @DefaultValue("1s") Duration sweep, @DefaultValue("10s") Duration scan,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("1s") Duration commit,
        @Nullable String instance, @DefaultValue("10s") Duration session,
        @DefaultValue("64") @Positive int relays) {}
