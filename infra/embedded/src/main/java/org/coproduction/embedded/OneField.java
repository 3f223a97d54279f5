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

    /// The document with the field set; the same one if it was set so before, and `null` if the way to it leads through anything but
    /// documents.
    @Nullable
    Document setIn(Document document) {
        return set(document, path);
    }

    private @Nullable Document set(Document document, List<String> rest) {
        var name = rest.getFirst();
        var there = document.containsKey(name);
        var before = document.get(name);
        if (rest.size() == 1) {
            return there && Objects.equals(before, value) ? document : with(document, name, value);
        }
        if (there && !(before instanceof Document)) {
            return null;
        }
        var inner = before instanceof Document nested ? nested : new Document();
        var after = set(inner, rest.subList(1, rest.size()));
        if (after == null) {
            return null;
        }
        return after == inner ? document : with(document, name, after);
    }

    private static Document with(Document document, String name, @Nullable Object value) {
        return new Document(document).append(name, value);
    }
}
