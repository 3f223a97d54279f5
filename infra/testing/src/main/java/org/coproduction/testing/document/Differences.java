package org.coproduction.testing.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Where two documents differ, each place as a path through them.
final class Differences {
    private static final int MOST = 30;

    private Differences() {
    }

    static List<String> between(JsonNode stored, JsonNode now) {
        var found = new ArrayList<String>();
        compare("", stored, now, found);
        return found.size() <= MOST ? found : found.subList(0, MOST);
    }

    private static void compare(String at, JsonNode stored, JsonNode now, List<String> found) {
        if (stored.equals(now)) {
            return;
        }
        if (stored.isObject() && now.isObject()) {
            var names = new LinkedHashSet<>(now.propertyNames());
            names.addAll(stored.propertyNames());
            names.forEach(name -> compare(at + " → " + name, stored.path(name), now.path(name), found));
        } else if (stored.isMissingNode()) {
            found.add("is not in the document:" + at);
        } else if (now.isMissingNode()) {
            found.add("is in the document, and not in the code:" + at);
        } else {
            found.add("differs:" + at + "\n    document: " + stored + "\n    code:     " + now);
        }
    }
}
