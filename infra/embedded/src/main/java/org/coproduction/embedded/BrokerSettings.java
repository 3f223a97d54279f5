package org.coproduction.embedded;

import java.nio.file.Path;
import java.util.Map;

/// What an [EmbeddedBroker] needs to know.
///
/// @param folder where its data are kept; created if absent, and reused at the next start
/// @param port the port on 127.0.0.1 to listen on; 0 takes a free one
/// @param topics the topics that exist once it is up: name to number of partitions, which is fixed for ever
public record BrokerSettings(Path folder, int port, Map<String, Integer> topics) {
    public BrokerSettings {
        LocalPort.checked(port);
        topics = Map.copyOf(topics);
        topics.forEach((name, partitions) -> {
            if (name.isBlank() || partitions < 1) {
                throw new IllegalArgumentException(
                        "A topic has a name and at least one partition, not " + name + "=" + partitions);
            }
        });
    }
}
