package org.coproduction.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;

/// The commands that came after the store's last commit, each with its sequence, in the order they were carried out. Handed to
/// the operating system before the command is answered, so that the end of the process does not take them away.
///
/// A record is length, checksum, sequence, BSON. A record cut short by a kill was never answered, and ends the reading.
final class CommandJournal implements AutoCloseable {
    private static final int HEAD = Integer.BYTES + Integer.BYTES + Long.BYTES;

    private final FileChannel channel;
    private boolean broken;

    CommandJournal(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /// Gives every whole record to the reader: its sequence and its command.
    static void read(Path file, BiConsumer<Long, Document> reader) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        while (bytes.remaining() >= HEAD) {
            int length = bytes.getInt();
            int checksum = bytes.getInt();
            if (length < Long.BYTES || length > bytes.remaining()
                    || checksum(bytes.slice(bytes.position(), length)) != checksum) {
                return;
            }
            long sequence = bytes.getLong();
            var command = bytes.slice(bytes.position(), length - Long.BYTES);
            reader.accept(sequence, BsonDecoder.decodeBson(Unpooled.wrappedBuffer(command)));
            bytes.position(bytes.position() + command.limit());
        }
    }

    /// Writes the command down; `false` if it is larger than can be read again.
    boolean append(long sequence, Document command) {
        if (broken) {
            throw new IllegalStateException(
                    "The database's journal could not be written; restart when there is room on the disk");
        }
        var encoded = Unpooled.buffer(1024);
        encoded.writeZero(HEAD - Long.BYTES).writeLong(sequence);
        BsonEncoder.encodeDocument(command, encoded);
        if (encoded.readableBytes() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            return false;
        }
        var bytes = encoded.nioBuffer();
        int start = HEAD - Long.BYTES;
        bytes.putInt(0, bytes.limit() - start).putInt(Integer.BYTES, checksum(bytes.slice(start, bytes.limit() - start)));
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            broken = true; // what would follow half a record could not be read
            throw new UncheckedIOException(e);
        }
        return true;
    }

    /// Length of the file, in bytes.
    long size() {
        try {
            return channel.position();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Empties the journal once the store has committed all of it.
    void clear() {
        try {
            channel.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int checksum(ByteBuffer bytes) {
        var checksum = new CRC32();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }
}
