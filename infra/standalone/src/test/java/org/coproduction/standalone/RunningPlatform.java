package org.coproduction.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/// One platform in a process of its own for all tests that leave it running; started for the first of them, stopped after the
/// last.
public final class RunningPlatform implements BeforeAllCallback {
    private static @Nullable ChildPlatform platform;

    public static ChildPlatform platform() {
        return Objects.requireNonNull(platform, "extend the test with RunningPlatform");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(ExtensionContext.Namespace.create(RunningPlatform.class)).computeIfAbsent("platform",
                _ -> start());
    }

    private static AutoCloseable start() {
        try {
            var folder = Files.createTempDirectory("platform");
            var started = new ChildPlatform(folder.resolve("data"));
            platform = started;
            try {
                started.awaitReady();
            } catch (RuntimeException | Error notReady) {
                stop(started, folder);
                throw notReady;
            }
            return () -> stop(started, folder);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void stop(ChildPlatform started, Path folder) throws IOException {
        started.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
