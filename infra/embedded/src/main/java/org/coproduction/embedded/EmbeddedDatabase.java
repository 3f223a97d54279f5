package org.coproduction.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/// A database that speaks MongoDB's wire protocol, in this process, on 127.0.0.1 only, without users or passwords.
///
/// An acknowledged write, and whatever a reader has seen, survives `kill -9` of the process (not a power cut: nothing is
/// forced to the device). It knows no sessions, transactions or change streams, and finds quickly only by a unique index
/// whose fields are exactly those of the filter.
///
/// ```java
/// try (var database = EmbeddedDatabase.start(new DatabaseSettings(null, 0)); var client = MongoClients.create(database.uri())) { … }
/// ```
public final class EmbeddedDatabase implements AutoCloseable {
    private static final int THREADS = 8;
    /// Some 3,000 commands of 700 bytes. More would make the start after a kill too long: each is carried out again.
    private static final long JOURNAL_BYTES = 2L * 1024 * 1024;
    private static final int CACHE_MEBIBYTES = 64;

    private final MongoServer server;
    private final MVStore store;
    private final int port;

    private EmbeddedDatabase(MongoServer server, MVStore store, int port) {
        this.server = server;
        this.store = store;
        this.port = port;
    }

    /// Opens the file and the journal beside it, which may come from a process that was killed, and listens.
    ///
    /// @throws EmbeddedStartException if the port is taken, or another process has the file open, or it cannot be read
    public static EmbeddedDatabase start(DatabaseSettings settings) {
        return start(settings, JOURNAL_BYTES);
    }

    static EmbeddedDatabase start(DatabaseSettings settings, long journalBytes) {
        var store = open(settings.file());
        var server = new MongoServer(backend(settings.file(), store, journalBytes));
        try {
            server.bind(LocalPort.address(settings.port()), 1, THREADS);
            return new EmbeddedDatabase(server, store, server.getLocalAddress().getPort());
        } catch (Exception e) { // Netty throws the checked BindException without declaring it
            server.shutdownNow();
            store.close();
            if (e instanceof BindException) {
                throw LocalPort.inUse("The database", settings.port());
            }
            throw new EmbeddedStartException("The database could not start: " + e.getMessage(), e);
        }
    }

    /// Where a client finds it. `retryWrites` and `retryReads` are off because both need server sessions or a second server;
    /// `directConnection` because there is no other member to look for; UUIDs are stored in the standard representation.
    public String uri() {
        return "mongodb://" + LocalPort.HOST + ":" + port
                + "/?directConnection=true&retryWrites=false&retryReads=false&uuidRepresentation=standard";
    }

    /// Ends the clients' connections, commits and closes the file.
    @Override
    public void close() {
        server.shutdownNow();
        store.close();
    }

    private static MongoBackend backend(@Nullable Path file, MVStore store, long journalBytes) {
        try {
            return new JournaledBackend(store, file == null ? null : file.resolveSibling(file.getFileName() + ".journal"),
                    journalBytes);
        } catch (IOException e) {
            store.closeImmediately();
            throw new EmbeddedStartException("The journal beside the database file " + file + " cannot be read or written.", e);
        }
    }

    /// No commit but at a checkpoint: the journal counts on it, and one amid a command would tear a document from its index entries.
    private static MVStore open(@Nullable Path file) {
        var builder = new MVStore.Builder().autoCommitDisabled().autoCommitBufferSize(0).cacheSize(CACHE_MEBIBYTES);
        if (file == null) {
            return builder.open();
        }
        try {
            Files.createDirectories(file.toAbsolutePath().normalize().getParent());
            return builder.fileName(file.toString()).open();
        } catch (MVStoreException e) {
            throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                    ? new EmbeddedStartException("The database file " + file + " is in use by another process; stop that first.",
                            e)
                    : new EmbeddedStartException("The database file " + file
                            + " cannot be read: it is damaged, or no database. Put a copy of it back, with its journal.", e);
        } catch (IOException e) {
            throw new EmbeddedStartException("The folder of the database file " + file + " cannot be created.", e);
        }
    }
}
