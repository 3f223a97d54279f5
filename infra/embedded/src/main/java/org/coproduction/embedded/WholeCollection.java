package org.coproduction.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// A collection whose stored documents never change: an update changes a copy and stores that in their place.
///
/// The inherited one changes the stored document itself, field by field, while answers that hold the same document wait to be
/// encoded: on the network's thread, outside every lock. A reader would see half of a change, or lose its connection.
final class WholeCollection extends H2Collection {
    /// Set under the collection's lock. A `count`, which takes none, may see it and then copies too, which does no harm.
    private volatile boolean changing;

    WholeCollection(MongoDatabase database, String name, CollectionOptions options, MVMap<Object, Document> documents,
            MVMap<String, Object> facts, CursorRegistry cursors) {
        super(database, name, options, documents, facts, cursors);
    }

    @Override
    public synchronized Document updateDocuments(Document selector, Document update, ArrayFilters filters, boolean multi,
            boolean upsert, Oplog oplog) {
        var answer = multi ? null : setField(selector, update, oplog);
        if (answer != null) {
            return answer;
        }
        changing = true;
        try {
            return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
        } finally {
            changing = false;
        }
    }

    /// The answer to an update of one field that is in no index; `null` if it is another update, or inserts.
    private @Nullable Document setField(Document selector, Document update, Oplog oplog) {
        var field = OneField.of(update);
        if (field == null || getIdField() == null || isIndexed(field)) {
            return null;
        }
        for (var before : queryDocuments(selector, null, 0, 1, 0, null)) { // the first, or none
            var id = before.get(getIdField()); // what such a collection keeps its documents by
            var after = field.setIn(before);
            if (id == null || after == null) {
                return null;
            }
            List<Object> changed = field.isSetIn(before) ? List.of() : List.of(id);
            if (!changed.isEmpty()) {
                handleUpdate(id, before, after);
            }
            oplog.handleUpdate(getFullName(), selector, update, changed);
            return new Document("n", 1).append("nModified", changed.size());
        }
        return null;
    }

    private boolean isIndexed(OneField field) {
        for (var index : getIndexes()) {
            for (var key : index.getKeys()) {
                if (field.touches(key.getKey())) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        changing = true;
        try {
            return super.findAndModify(query);
        } finally {
            changing = false;
        }
    }

    @Override
    protected QueryResult queryDocuments(Document query, @Nullable Document orderBy, int skip, int limit, int batchSize,
            @Nullable Document fields) {
        var found = super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
        if (!changing) {
            return found;
        }
        // An update puts new values into the document it found, and none into those.
        List<Document> copies = new ArrayList<>();
        found.forEach(document -> copies.add(document.clone()));
        return new QueryResult(copies, found.getCursorId());
    }

    /// What an aggregation starts from. Its stages write into nested documents (`$addFields`).
    @Override
    public Stream<Document> queryAllAsStream() {
        return super.queryAllAsStream().map(Document::cloneDeeply);
    }

    /// How large all documents are together is not kept: nobody asks, and for each change the document would have to be encoded twice.
    @Override
    protected boolean tracksDataSize() {
        return false;
    }
}
