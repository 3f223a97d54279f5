package org.coproduction.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the journal has to know of the commands of MongoDB's wire protocol.
final class Commands {
    private static final Set<String> READING = Set.of("find", "getmore", "count", "distinct", "aggregate", "listcollections",
            "listindexes",
            "killcursors", "dbstats", "collstats", "hello", "ismaster", "ping", "buildinfo", "serverstatus", "listdatabases",
            "endsessions",
            "connectionstatus", "hostinfo", "getlog", "getcmdlineopts", "whatsmyuri");

    private Commands() {
    }

    static boolean onlyReads(String command, Document query) {
        return READING.contains(command.toLowerCase(Locale.ROOT))
                && documents(query, "pipeline").stream()
                        .noneMatch(stage -> stage.containsKey("$out") || stage.containsKey("$merge"));
    }

    /// Whether carrying it out again on the same data gives the same data: no id and no time of the server's own is in it.
    static boolean isRepeatable(String command, Document query) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "insert" -> documents(query, "documents").stream().allMatch(document -> document.containsKey("_id"));
            case "delete" -> true;
            case "update" -> documents(query, "updates").stream().allMatch(update -> isRepeatable(update, "q", "u"));
            case "findandmodify" -> isRepeatable(query, "query", "update");
            default -> false;
        };
    }

    private static boolean isRepeatable(Document update, String filter, String change) {
        boolean namesId = update.get(filter) instanceof Document named && named.containsKey("_id");
        boolean mayInsert = update.containsKey("upsert") && !Boolean.FALSE.equals(update.get("upsert"));
        boolean tellsTime = update.get(change) instanceof Document changes && changes.containsKey("$currentDate");
        return (namesId || !mayInsert) && !tellsTime;
    }

    private static List<Document> documents(Document query, String field) {
        return query.get(field) instanceof List<?> values
                ? values.stream().filter(Document.class::isInstance).map(Document.class::cast).toList()
                : List.of();
    }
}
