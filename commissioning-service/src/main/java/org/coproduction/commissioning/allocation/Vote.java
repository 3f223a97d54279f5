package org.coproduction.commissioning.allocation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What one ballot says: the projects it supports and, where people give points, how many it gives each. It is always in its one form,
/// so that equal votes are equal records.
///
/// A ranking is a vote with points: the first place gives as many points as there are places, the second one fewer, and so on. So the
/// last one named is still worth something, which it would not be by a Borda score of the ballot alone.
///
/// @param choices ids, each once; by their points, most first, and then by id in code-point order; empty for a blank ballot
/// @param points of each of the choices, from 1; empty where a ballot only approves
public record Vote(List<String> choices, List<Integer> points) {
    /// A ballot that supports nothing. It counts as taking part.
    public static final Vote BLANK = new Vote(List.of(), List.of());
    private static final String BETWEEN = ",";
    private static final String BEFORE_POINTS = ";";

    public Vote {
        choices = List.copyOf(choices);
        points = List.copyOf(points);
        if (!points.isEmpty() && (points.size() != choices.size() || points.stream().anyMatch(given -> given < 1))) {
            throw new IllegalArgumentException("each choice has points, from 1, or none has");
        }
    }

    /// Approves these.
    public static Vote approving(Collection<String> choices) {
        var sorted = new TreeSet<>(CodePointOrder.INSTANCE);
        sorted.addAll(choices);
        return new Vote(List.copyOf(sorted), List.of());
    }

    /// Gives each of these its points.
    public static Vote giving(Map<String, Integer> points) {
        var order = Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey(CodePointOrder.INSTANCE));
        var sorted = points.entrySet().stream().sorted(order).toList();
        return new Vote(sorted.stream().map(Map.Entry::getKey).toList(), sorted.stream().map(Map.Entry::getValue).toList());
    }

    /// Ranks these, the most wanted one first.
    ///
    /// @param places how many there are to give; not fewer than are ranked
    public static Vote ranking(List<String> choices, int places) {
        var points = new HashMap<String, Integer>();
        for (var choice : choices) {
            points.put(choice, places - points.size());
        }
        return giving(points);
    }

    /// What it says of these alone; blank where it supports none of them.
    Vote about(Set<String> some) {
        var kept = IntStream.range(0, choices.size()).filter(at -> some.contains(choices.get(at))).boxed().toList();
        return new Vote(kept.stream().map(choices::get).toList(),
                points.isEmpty() ? List.of() : kept.stream().map(points::get).toList());
    }

    /// Whether nothing is supported.
    public boolean isBlank() {
        return choices.isEmpty();
    }

    /// Whether it gives points.
    public boolean hasPoints() {
        return !points.isEmpty();
    }

    /// On one line: `P1,P4`, or with points `P4,P1;3,2`; nothing for a blank ballot.
    public String text() {
        var chosen = String.join(BETWEEN, choices);
        return points.isEmpty()
                ? chosen
                : chosen + BEFORE_POINTS + points.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
    }

    /// The vote that has this text.
    public static Vote read(String text) {
        var end = text.indexOf(BEFORE_POINTS);
        if (text.isEmpty()) {
            return BLANK;
        }
        if (end < 0) {
            return new Vote(parts(text), List.of());
        }
        return new Vote(parts(text.substring(0, end)), parts(text.substring(end + 1)).stream().map(Integer::valueOf).toList());
    }

    /// Cut by hand, since a million of them are read before a count.
    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        var from = 0;
        for (var comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', from)) {
            parts.add(text.substring(from, comma));
            from = comma + 1;
        }
        parts.add(text.substring(from));
        return Collections.unmodifiableList(parts);
    }
}
