package org.coproduction.portal.design;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.coproduction.portal.form.Sent;

/// What a draft has several of, as fields of a form: what is there can be changed or emptied, and empty places wait for
/// something new. The limits are those of the service.
enum Rows {
    ITEMS("item", 30, 120, 1000),
    MEASURES("measure", 12, 300, 300);

    private static final int NEW = 2;

    private final String field;
    private final int most;
    private final int longestTitle;
    private final int longestWords;

    Rows(String field, int most, int longestTitle, int longestWords) {
        this.field = field;
        this.most = most;
        this.longestTitle = longestTitle;
        this.longestWords = longestWords;
    }

    /// All places of a form that was sent, also the empty ones.
    List<Row> sent(Sent sent) {
        return IntStream.range(0, most).takeWhile(at -> !sent.of(name(at, "id")).isEmpty())
                .mapToObj(at -> new Row(sent.of(name(at, "id")), sent.of(name(at, "title")), sent.of(name(at, "words"))))
                .toList();
    }

    /// What was filled in. Refuses half of a place, a text that is too long, and nothing at all.
    List<Row> filled(Sent sent) {
        var places = sent(sent);
        var nothing = places.stream().allMatch(Row::empty);
        return IntStream.range(0, places.size()).filter(at -> !places.get(at).empty() || nothing && at == 0)
                .mapToObj(at -> new Row(places.get(at).id(), sent.needed(name(at, "title"), longestTitle),
                        sent.needed(name(at, "words"), longestWords)))
                .toList();
    }

    /// The places of the next form: first those that were sent, in their order; then what others have added to the draft in the
    /// meantime; then empty ones.
    List<Row> places(List<Row> there, List<Row> sent) {
        var places = new ArrayList<>(sent);
        var known = sent.stream().map(Row::id).toList();
        there.stream().filter(row -> !known.contains(row.id())).forEach(places::add);
        for (var free = places.stream().filter(Row::empty).count(); free < NEW && places.size() < most; free++) {
            places.add(new Row(UUID.randomUUID().toString(), "", ""));
        }
        return places;
    }

    private String name(int at, String what) {
        return field + '-' + at + '-' + what;
    }
}
