package org.coproduction.commissioning.round;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Which words of a text are others than before.
public final class WordChanges {
    /// The most words of a proposal that a small edit changes.
    static final int MOST = 10;
    /// In one text, every word of so many.
    private static final int ONE_OF = 10;

    private final List<String> before;
    private final List<String> now;
    private final List<AbstractDelta<String>> changes;

    public WordChanges(String before, String now) {
        this.before = words(before);
        this.now = words(now);
        this.changes = DiffUtils.diff(this.before, this.now).getDeltas();
    }

    /// A run of words.
    ///
    /// @param changed whether they are there on this side alone
    public record Part(String words, boolean changed) {}

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+", -1)).filter(word -> !word.isEmpty()).toList();
    }

    /// How many words were changed, added or taken out.
    int count() {
        return changes.stream().mapToInt(change -> Math.max(change.getSource().size(), change.getTarget().size())).sum();
    }

    /// Whether that is at most one word or a tenth, and none with a digit in it.
    boolean few() {
        return count() <= Math.max(1, before.size() / ONE_OF)
                && changes.stream().flatMap(change -> Stream.concat(change.getSource().getLines().stream(),
                        change.getTarget().getLines().stream())).noneMatch(WordChanges::isNumber);
    }

    private static boolean isNumber(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /// The text before, in runs.
    public List<Part> before() {
        return runs(before, AbstractDelta::getSource);
    }

    /// The text now, in runs.
    public List<Part> now() {
        return runs(now, AbstractDelta::getTarget);
    }

    private List<Part> runs(List<String> words, Function<AbstractDelta<String>, Chunk<String>> side) {
        var parts = new ArrayList<Part>();
        var at = 0;
        for (var change : changes) {
            var chunk = side.apply(change);
            add(parts, words.subList(at, chunk.getPosition()), false);
            add(parts, chunk.getLines(), true);
            at = chunk.getPosition() + chunk.size();
        }
        add(parts, words.subList(at, words.size()), false);
        return List.copyOf(parts);
    }

    private static void add(List<Part> parts, List<String> words, boolean changed) {
        if (words.isEmpty()) {
            return;
        }
        var run = String.join(" ", words);
        if (!parts.isEmpty() && parts.getLast().changed() == changed) {
            // What the other side has more divides no run of this one.
            parts.add(new Part(parts.removeLast().words() + " " + run, changed));
        } else {
            parts.add(new Part(run, changed));
        }
    }
}
