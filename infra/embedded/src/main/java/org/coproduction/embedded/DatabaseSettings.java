package org.coproduction.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What an [EmbeddedDatabase] needs to know.
///
/// @param file where its data are kept; created if absent, and reused at the next start. `null` keeps them in memory only
/// @param port the port on 127.0.0.1 to listen on; 0 takes a free one
public record DatabaseSettings(@Nullable Path file, int port) {
    public DatabaseSettings {
        LocalPort.checked(port);
    }
}
