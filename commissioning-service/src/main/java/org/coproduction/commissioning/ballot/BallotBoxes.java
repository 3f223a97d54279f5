package org.coproduction.commissioning.ballot;

import java.util.List;
import java.util.function.BiConsumer;

import org.bson.Document;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.allocation.Vote;
import org.coproduction.commissioning.round.Terms;
import org.coproduction.starter.Boxes;
import org.coproduction.starter.Secrets;
import org.jspecify.annotations.Nullable;

/// Where online ballots lie until they are counted: each with its constituency and its choices and nothing else, under a key that
/// only the round's secret ties to a person.
public final class BallotBoxes {
    private static final String CONSTITUENCY = "constituency";
    private static final String CHOICES = "choices";
    private static final String POINTS = "points";
    private static final String RECEIPT = "receipt";

    private final Boxes boxes;
    private final Secrets secrets;

    public BallotBoxes(Boxes boxes, Secrets secrets) {
        this.boxes = boxes;
        this.secrets = secrets;
    }

    /// Makes a round's boxes and its secret; doing it again changes nothing.
    void open(String roundId, Terms terms) {
        secrets.make(roundId);
        boxes.open(roundId, number(terms));
    }

    /// The key of a person's ballot in a round; `null` once the secret is destroyed.
    @Nullable
    String keyOf(String roundId, String person) {
        return secrets.keyOf(roundId, person);
    }

    /// Puts a ballot in, or replaces the one under the same key; false once the box is sealed.
    boolean put(String roundId, int number, String key, Constituency constituency, Vote vote, Receipt receipt) {
        var entry = new Document(CONSTITUENCY, constituency.name()).append(CHOICES, vote.choices());
        if (vote.hasPoints()) {
            entry.append(POINTS, vote.points());
        }
        return boxes.put(roundId, number, key, entry.append(RECEIPT, receipt.hash()));
    }

    /// The vote under a key, or `null`.
    @Nullable
    Vote vote(String roundId, Terms terms, String key) {
        var entry = boxes.get(roundId, number(terms), key);
        return entry == null ? null : vote(entry);
    }

    private static Vote vote(Document entry) {
        return new Vote(entry.getList(CHOICES, String.class), entry.getList(POINTS, Integer.class, List.of()));
    }

    /// From here on nothing more gets in.
    public void seal(String roundId, Terms terms) {
        boxes.seal(roundId, number(terms));
    }

    /// Hands over every ballot, in no order.
    public void forEach(String roundId, Terms terms, BiConsumer<Constituency, Vote> ballot) {
        forEachWithReceipt(roundId, terms, (constituency, vote, _) -> ballot.accept(constituency, vote));
    }

    /// Takes a ballot with its receipt.
    public interface WithReceipt {
        void accept(Constituency constituency, Vote vote, String receipt);
    }

    /// Hands over every ballot with its receipt, in no order.
    public void forEachWithReceipt(String roundId, Terms terms, WithReceipt ballot) {
        boxes.forEach(roundId, number(terms), entry -> ballot.accept(Constituency.valueOf(entry.getString(CONSTITUENCY)),
                vote(entry), entry.getString(RECEIPT)));
    }

    /// Destroys what ties ballots to people; doing it again changes nothing.
    public void untie(String roundId, Terms terms) {
        secrets.destroy(roundId);
        boxes.forgetKeys(roundId, number(terms));
    }

    /// Destroys the ballots too: nothing that was put in is left, and nothing more gets in.
    void erase(String roundId, Terms terms) {
        secrets.destroy(roundId);
        boxes.discard(roundId, number(terms));
    }

    static int number(Terms terms) {
        return Boxes.forEntries(terms.expectedVoters());
    }
}
