package org.coproduction.commissioning.round;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coproduction.commissioning.round.Tokens.Kind;
import org.coproduction.commissioning.round.Tokens.Token;

/// Which words of a text are others than before. Shown is what stands between blanks; counted is each word, number, address and mark.
public final class WordChanges {
    /// The most words of a proposal that a small edit changes.
    static final int MOST = 10;
    /// In one text, every word of so many.
    private static final int ONE_OF = 10;
    private static final int MOST_COMPARED = 1_500;

    private final List<String> before;
    private final List<String> now;
    private final List<AbstractDelta<String>> changes;
    private final List<Token> tokens;
    private final List<AbstractDelta<Token>> counted;

    public WordChanges(String before, String now) {
        this.before = Tokens.seen(before);
        this.now = Tokens.seen(now);
        this.changes = DiffUtils.diff(this.before, this.now).getDeltas();
        this.tokens = Tokens.of(before);
        this.counted = counted(this.tokens, Tokens.of(now));
    }

    /// A run of words.
    ///
    /// @param changed whether they are there on this side alone
    public record Part(String words, boolean changed) {}

    /// Comparing takes the square of what is different. No text that people write has so many, so all of such a one counts as changed.
    private static List<AbstractDelta<Token>> counted(List<Token> before, List<Token> now) {
        return before.size() + now.size() > MOST_COMPARED
                ? List.of(new ChangeDelta<>(new Chunk<>(0, before), new Chunk<>(0, now)))
                : DiffUtils.diff(before, now).getDeltas();
    }

    /// How many words were changed, added or taken out; a mark counts as one.
    int count() {
        return counted.stream().mapToInt(change -> Math.max(change.getSource().size(), change.getTarget().size())).sum();
    }

    /// Whether that is at most one word or a tenth, and none of it a number, in digits or in words, or an address.
    boolean few() {
        var words = (int) tokens.stream().filter(token -> token.kind() != Kind.MARK).count();
        return count() <= Math.max(1, words / ONE_OF)
                && counted.stream().flatMap(change -> Stream.concat(change.getSource().getLines().stream(),
                        change.getTarget().getLines().stream())).noneMatch(WordChanges::tells);
    }

    /// Whether whoever skims over it would miss something.
    private static boolean tells(Token token) {
        return token.kind() == Kind.NUMBER || token.kind() == Kind.ADDRESS;
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
