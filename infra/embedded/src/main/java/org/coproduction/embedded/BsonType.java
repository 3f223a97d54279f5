package org.coproduction.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;
import org.jspecify.annotations.Nullable;

/// How the store keeps documents: a mark, the length, BSON. What is no BSON, or too much of it to be decoded again, is kept as
/// the store keeps any Java object, and so are the documents of older files.
final class BsonType extends BasicDataType<Document> {
    private static final byte MARK = 0; // the store's own mark of "nothing", which no document is
    private static final ObjectDataType OTHERWISE = new ObjectDataType();

    @Override
    public int getMemory(Document document) {
        return OTHERWISE.getMemory(document);
    }

    @Override
    public void write(WriteBuffer buffer, Document document) {
        var bytes = encoded(document);
        if (bytes == null) {
            OTHERWISE.write(buffer, document);
        } else {
            buffer.put(MARK).putVarInt(bytes.readableBytes()).put(bytes.nioBuffer());
        }
    }

    @Override
    public Document read(ByteBuffer buffer) {
        if (buffer.get(buffer.position()) != MARK) {
            return (Document) OTHERWISE.read(buffer);
        }
        buffer.get();
        int length = DataUtils.readVarInt(buffer);
        var document = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(buffer.slice(buffer.position(), length)));
        buffer.position(buffer.position() + length);
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }

    private static @Nullable ByteBuf encoded(Document document) {
        var bytes = Unpooled.buffer(1024);
        try {
            BsonEncoder.encodeDocument(document, bytes);
        } catch (IllegalArgumentException _) {
            return null;
        }
        return bytes.readableBytes() > BsonConstants.MAX_BSON_OBJECT_SIZE ? null : bytes;
    }
}
