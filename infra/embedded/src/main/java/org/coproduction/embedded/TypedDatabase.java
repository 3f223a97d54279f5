package org.coproduction.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/// A database that keeps documents and index keys as BSON. The inherited one serialises Java objects, and a key once more for
/// each comparison with another: most of the work of a command, and of opening the file.
final class TypedDatabase extends H2Database {
    private final MVStore store;

    TypedDatabase(String name, MVStore store, CursorRegistry cursors) {
        this.store = store; // first, because the inherited constructor opens the collections
        super(name, store, cursors);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(String collection, String index, List<IndexKey> keys, boolean sparse) {
        var map = store.openMap(indexMap(collection, index),
                new MVMap.Builder<byte[], Object>().keyType(ByteArrayDataType.INSTANCE));
        return new BsonIndex(map, index, keys, sparse);
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String index) {
        super.dropIndex(collection, index);
        store.removeMap(indexMap(collection.getCollectionName(), index));
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        var name = getDatabaseName() + "." + collection;
        var documents = store.openMap("databases." + name, new MVMap.Builder<Object, Document>().valueType(new BsonType()));
        MVMap<String, Object> facts = store.openMap("meta." + name);
        return new WholeCollection(this, collection, options, documents, facts, cursorRegistry);
    }

    /// Not the inherited name: an index under that is from an older file, in another order, and is built anew here.
    private String indexMap(String collection, String index) {
        return getDatabaseName() + "." + collection + "._bson_index_" + index;
    }
}
