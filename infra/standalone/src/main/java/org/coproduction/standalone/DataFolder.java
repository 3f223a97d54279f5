package org.coproduction.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// The folder in which a platform keeps its data, held by one process at a time.
final class DataFolder implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final String DATABASE = "database.mv";
    private static final List<String> FILES = List.of(LOCK, "platform.log", DATABASE, DATABASE + ".journal");

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /// Makes the folder if need be and takes hold of it; refuses with one sentence where that cannot be.
    static DataFolder hold(Path folder) {
        try {
            make(folder);
            var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new CannotStart(
                        "The data in " + folder + " is in use: a platform is running on it already. Stop that one, or choose "
                                + "another folder with --data.");
            }
            return new DataFolder(folder, channel, lock);
        } catch (IOException denied) {
            throw unwritable(folder);
        }
    }

    /// Makes the folder if need be; refuses with one sentence where nothing can be written into it, or not into a file that is there from
    /// before, as where somebody else restored it.
    static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException denied) {
            throw unwritable(folder);
        }
        if (!Files.isWritable(folder)) {
            throw unwritable(folder);
        }
        FILES.stream().map(folder::resolve).filter(file -> Files.exists(file) && !Files.isWritable(file)).findFirst()
                .ifPresent(file -> {
                    throw new CannotStart(
                            "The file " + file + " cannot be written. Make it yours, or choose another folder with --data.");
                });
    }

    private static CannotStart unwritable(Path folder) {
        return new CannotStart("The folder " + folder + " cannot be written. Choose another one with --data.");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    Path kafka() {
        return folder.resolve("kafka");
    }

    Path database() {
        return folder.resolve(DATABASE);
    }

    Path signingKey() {
        return folder.resolve("signing-key.json");
    }

    Path path() {
        return folder;
    }

    @Override
    public void close() {
        try (channel) {
            lock.release();
        } catch (IOException atTheEnd) {
            throw new IllegalStateException("The lock on " + folder + " could not be released", atTheEnd);
        }
    }
}
