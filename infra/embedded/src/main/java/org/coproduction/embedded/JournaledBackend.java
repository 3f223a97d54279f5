package org.coproduction.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The H2 backend, made to keep what it acknowledged when the process is killed, and to know `hello`.
///
/// Committing the H2 store for each write costs about two thirds of the throughput, and a file that grows by kilobytes each
/// time. Instead each writing command is journaled, then carried out, one at a time; the store is committed when the journal
/// has grown. Whoever opens the file after a kill has the store as of the last commit, and carries out again what the journal
/// holds beyond it. So no reader has seen what is lost.
final class JournaledBackend extends H2Backend {
    private static final Logger LOG = LoggerFactory.getLogger(JournaledBackend.class);
    private static final String DATABASE = "database";
    private static final String COMMAND = "command";
    private static final String QUERY = "query";

    private final MVStore store;
    private final MVMap<String, Long> applied;
    private final @Nullable CommandJournal journal;
    private final Object writing = new Object();
    private final long journalBytes;
    private long sequence;

    /// @param journalFile `null` keeps no journal, for a store in memory
    /// @param journalBytes the size of the journal at which the store is committed
    JournaledBackend(MVStore store, @Nullable Path journalFile, long journalBytes) throws IOException {
        super(store);
        this.store = store;
        this.journalBytes = journalBytes;
        this.applied = store.openMap("journal");
        this.sequence = applied.getOrDefault(COMMAND, 0L);
        this.journal = journalFile == null ? null : replayed(journalFile);
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        if (journal == null || Commands.onlyReads(command, query)) {
            return answer(channel, databaseName, command, query);
        }
        synchronized (writing) {
            boolean journaled = Commands.isRepeatable(command, query)
                    && journal.append(++sequence,
                            new Document(DATABASE, databaseName).append(COMMAND, command).append(QUERY, query));
            var answer = answer(channel, databaseName, command, query);
            if (!journaled || journal.size() > journalBytes) {
                commit(journal);
            }
            return answer;
        }
    }

    @Override
    public void close() {
        synchronized (writing) {
            if (journal != null && !store.isClosed()) {
                commit(journal);
                journal.close();
            }
            super.close();
        }
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new TypedDatabase(databaseName, getMvStore(), getCursorRegistry());
    }

    private void commit(CommandJournal written) {
        applied.put(COMMAND, sequence);
        store.commit();
        written.clear();
    }

    private CommandJournal replayed(Path file) throws IOException {
        long committed = sequence;
        var nobody = new EmbeddedChannel();
        CommandJournal.read(file, (number, entry) -> {
            if (number > committed) {
                repeat(nobody, entry);
                sequence = number;
            }
        });
        handleClose(nobody);
        var opened = new CommandJournal(file);
        commit(opened);
        return opened;
    }

    private void repeat(Channel channel, Document entry) {
        var database = Objects.requireNonNull((String) entry.get(DATABASE));
        var command = Objects.requireNonNull((String) entry.get(COMMAND));
        try {
            answer(channel, database, command, Objects.requireNonNull((Document) entry.get(QUERY)));
        } catch (RuntimeException e) { // as it failed then: nobody was told that it succeeded
            LOG.warn("A journaled {} fails again: {}", command, e.getClass().getSimpleName());
        }
    }

    /// An error is an answer too. Thrown further it would be logged with the whole document, which may hold what people wrote.
    private Document answer(Channel channel, String databaseName, String command, Document query) {
        try {
            return switch (command.toLowerCase(Locale.ROOT)) {
                case "hello" -> super.handleCommand(channel, databaseName, "ismaster", query).append("isWritablePrimary", true);
                case "listdatabases" -> listDatabases();
                default -> super.handleCommand(channel, databaseName, command, query);
            };
        } catch (MongoServerException e) {
            return refusal(e);
        }
    }

    /// The inherited answer opens every database a second time, beside those that are being written to.
    private Document listDatabases() {
        List<Document> databases = listDatabaseNames().stream().sorted()
                .map(name -> new Document("name", name).append("empty", resolveDatabase(name).isEmpty())).toList();
        var answer = new Document("databases", databases);
        Utils.markOkay(answer);
        return answer;
    }

    private static Document refusal(MongoServerException e) {
        var answer = new Document("ok", 0).append("errmsg", e.getMessageWithoutErrorCode());
        if (e instanceof MongoServerError error) {
            answer.append("code", error.getCode());
            answer.putIfNotNull("codeName", error.getCodeName());
        }
        return answer;
    }
}
