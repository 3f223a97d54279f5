package org.coproduction.commissioning.priority;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.allocation.Vote;
import org.coproduction.starter.Boxes;
import org.coproduction.starter.Secrets;
import org.jspecify.annotations.Nullable;

/// Where rankings lie until they are counted: each with its constituency and its text ([Vote#text()]) and nothing else, under a key
/// that only the round's secret ties to a person.
public final class RankingBoxes {
    private static final String CONSTITUENCY = "constituency";
    private static final String RANKING = "ranking";

    private final Boxes boxes;
    private final Secrets secrets;

    public RankingBoxes(Boxes boxes, Secrets secrets) {
        this.boxes = boxes;
        this.secrets = secrets;
    }

    /// Makes a round's boxes and its secret; doing it again changes nothing.
    void open(String roundId, Terms terms) {
        secrets.make(roundId);
        boxes.open(roundId, number(terms));
    }

    /// Puts somebody's ranking in, or replaces theirs; false once nothing more gets in.
    boolean put(String roundId, Terms terms, String person, Constituency constituency, Vote ranking) {
        var key = secrets.keyOf(roundId, person);
        return key != null && boxes.put(roundId, number(terms), key,
                new Document(CONSTITUENCY, constituency.name()).append(RANKING, ranking.text()));
    }

    /// Somebody's ranking; `null` where there is none, or nobody can tell any more whose is whose.
    @Nullable
    Vote of(String roundId, Terms terms, String person) {
        var key = secrets.keyOf(roundId, person);
        var entry = key == null ? null : boxes.get(roundId, number(terms), key);
        return entry == null ? null : Vote.read(entry.getString(RANKING));
    }

    /// From here on nothing more gets in.
    void seal(String roundId, Terms terms) {
        boxes.seal(roundId, number(terms));
    }

    /// Hands over every ranking, in no order.
    public void forEach(String roundId, Terms terms, BiConsumer<Constituency, Vote> ranking) {
        boxes.forEach(roundId, number(terms), entry -> ranking.accept(Constituency.valueOf(entry.getString(CONSTITUENCY)),
                Vote.read(entry.getString(RANKING))));
    }

    /// How many of each constituency have ranked so far.
    Map<Constituency, Integer> turnout(String roundId, Terms terms) {
        var turnout = new EnumMap<Constituency, Integer>(Constituency.class);
        Arrays.stream(Constituency.values()).forEach(constituency -> turnout.put(constituency, 0));
        forEach(roundId, terms, (constituency, _) -> turnout.merge(constituency, 1, Integer::sum));
        return turnout;
    }

    /// Destroys the rankings and what ties them to people: nothing that was put in is left, and nothing more gets in. Once they are
    /// counted, nothing of them is needed but the sums.
    void erase(String roundId, Terms terms) {
        secrets.destroy(roundId);
        boxes.discard(roundId, number(terms));
    }

    private static int number(Terms terms) {
        return Boxes.forEntries(terms.expectedVoters());
    }
}
