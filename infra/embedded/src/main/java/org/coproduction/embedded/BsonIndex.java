package org.coproduction.embedded;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// A unique index ordered by the bytes of its keys, each value as its BSON type and its BSON.
final class BsonIndex extends AbstractUniqueIndex<Object> {
    private final MVMap<byte[], Object> positions;

    BsonIndex(MVMap<byte[], Object> positions, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.positions = positions;
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return positions.remove(encoded(key));
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return positions.putIfAbsent(encoded(key), Missing.ofNullable(position)) == null;
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        return () -> positions.entrySet().stream().map(entry -> Map.entry(decoded(entry.getKey()), entry.getValue())).iterator();
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return positions.get(encoded(key));
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public boolean isEmpty() {
        return positions.isEmpty();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    private static byte[] encoded(KeyValue key) {
        var bytes = Unpooled.buffer(64);
        for (@Nullable
        Object value : key) {
            var known = value instanceof Missing ? null : value;
            byte type = BsonEncoder.determineType(known);
            BsonEncoder.encodeValue(type, known, bytes.writeByte(type));
        }
        return ByteBufUtil.getBytes(bytes);
    }

    private static KeyValue decoded(byte[] key) {
        var bytes = Unpooled.wrappedBuffer(key);
        var values = new ArrayList<@Nullable Object>();
        while (bytes.isReadable()) {
            values.add(BsonDecoder.decodeValue(bytes.readByte(), bytes));
        }
        return new KeyValue(values);
    }
}
