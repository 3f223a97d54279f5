package org.coproduction.portal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// What there can be several of, as fields of a form: what is there can be changed or emptied, and empty places wait for
/// something new. The limits are those of the services.
public enum Rows {
    /// The parts of a project.
    ITEMS("item", 30, 120, 1000, 2),
    /// The signs that a project is good.
    MEASURES("measure", 12, 300, 300, 2),
    /// What lies at another site beside a text; there need not be any.
    MEDIA("medium", 5, 120, 300, 1),
    /// Headings that the money of a round is split under, each with its amount; there need not be any.
    HEADINGS("heading", 12, 100, 20, 3);

    private static final List<String> KINDS_OF_MEDIA = List.of("AUDIO", "VIDEO", "SYMBOLS");

    private final String field;
    private final int most;
    private final int longestTitle;
    private final int longestWords;
    private final int free;

    Rows(String field, int most, int longestTitle, int longestWords, int free) {
        this.field = field;
        this.most = most;
        this.longestTitle = longestTitle;
        this.longestWords = longestWords;
        this.free = free;
    }

    /// As the API names them; none where all are alike.
    public List<String> kinds() {
        return this == MEDIA ? KINDS_OF_MEDIA : List.of();
    }

    /// All places of a form that was sent, also the empty ones.
    public List<Row> sent(Sent sent) {
        return IntStream.range(0, most).takeWhile(at -> !sent.of(name(at, "id")).isEmpty())
                .mapToObj(at -> new Row(sent.of(name(at, "id")), sent.of(name(at, "kind")), sent.of(name(at, "title")),
                        sent.of(name(at, "words"))))
                .toList();
    }

    /// What was filled in. Refuses half of a place, a text that is too long, and nothing at all where there has to be something.
    public List<Row> filled(Sent sent) {
        var places = sent(sent);
        var tooFew = (this == ITEMS || this == MEASURES) && places.stream().allMatch(Row::empty);
        return IntStream.range(0, places.size()).filter(at -> !places.get(at).empty() || tooFew && at == 0)
                .mapToObj(at -> filled(sent, at, places.get(at).id())).toList();
    }

    private Row filled(Sent sent, int at, String id) {
        var kind = kinds().isEmpty() ? "" : sent.choice(name(at, "kind"), kinds());
        var title = sent.needed(name(at, "title"), longestTitle);
        var words = name(at, "words");
        return new Row(id, kind, title, this == MEDIA ? sent.address(words, longestWords) : sent.needed(words, longestWords));
    }

    /// The places of the next form: first those that were sent, in their order; then what others have added in the meantime; then
    /// empty ones.
    public List<Row> places(List<Row> there, List<Row> sent) {
        var places = new ArrayList<>(sent);
        var known = sent.stream().map(Row::id).toList();
        there.stream().filter(row -> !known.contains(row.id())).forEach(places::add);
        for (var empty = places.stream().filter(Row::empty).count(); empty < free && places.size() < most; empty++) {
            places.add(new Row(UUID.randomUUID().toString(), "", ""));
        }
        return places;
    }

    private String name(int at, String what) {
        return field + '-' + at + '-' + what;
    }
}
