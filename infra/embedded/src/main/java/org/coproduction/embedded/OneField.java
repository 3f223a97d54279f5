package org.coproduction.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An update that sets one field and does nothing else. What it leaves alone, the document before and the document after it have in
/// common, so that it costs what the field costs and not what the document does.
///
/// @param path the names that lead to the field
record OneField(List<String> path, @Nullable Object value) {
    private static final String SET = "$set";
    private static final String BETWEEN = ".";

    /// What an update sets; `null` if it does anything else, or says where by anything but names.
    static @Nullable OneField of(Document update) {
        if (update.size() == 1 && update.get(SET) instanceof Document fields && fields.size() == 1) {
            var field = fields.entrySet().iterator().next();
            var path = List.of(field.getKey().split("\\" + BETWEEN, -1));
            if (path.stream().noneMatch(name -> name.isEmpty() || name.startsWith("$"))) {
                return new OneField(path, field.getValue());
            }
        }
        return null;
    }

    /// Whether another field lies in the same one of the document's own fields.
    boolean touches(String other) {
        var first = path.getFirst();
        return other.startsWith(first) && (other.length() == first.length() || other.startsWith(BETWEEN, first.length()));
    }

    /// Whether the field has that value already.
    boolean isSetIn(Document document) {
        Object there = document;
        for (var name : path) {
            if (!(there instanceof Document inner) || !inner.containsKey(name)) {
                return false;
            }
            there = inner.get(name);
        }
        return Objects.equals(there, value);
    }

    /// The document with the field set; `null` if the way to it leads through anything but documents.
    @Nullable
    Document setIn(Document document) {
        return set(document, path);
    }

    private @Nullable Document set(Document document, List<String> rest) {
        var name = rest.getFirst();
        if (rest.size() == 1) {
            return with(document, name, value);
        }
        var there = document.containsKey(name) ? document.get(name) : new Document();
        var after = there instanceof Document inner ? set(inner, rest.subList(1, rest.size())) : null;
        return after == null ? null : with(document, name, after);
    }

    private static Document with(Document document, String name, @Nullable Object value) {
        return new Document(document).append(name, value);
    }
}
