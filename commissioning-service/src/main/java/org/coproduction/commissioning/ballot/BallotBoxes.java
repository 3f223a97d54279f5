package org.coproduction.commissioning.ballot;

import java.util.List;
import java.util.function.BiConsumer;

import org.bson.Document;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.round.Terms;
import org.coproduction.starter.Boxes;
import org.coproduction.starter.Secrets;
import org.jspecify.annotations.Nullable;

/// Where online ballots lie until they are counted: each with its constituency and its choices and nothing else, under a key that
/// only the round's secret ties to a person.
public final class BallotBoxes {
    private static final String CONSTITUENCY = "constituency";
    private static final String CHOICES = "choices";
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
    boolean put(String roundId, int number, String key, Constituency constituency, List<String> choices, Receipt receipt) {
        return boxes.put(roundId, number, key, new Document(CONSTITUENCY, constituency.name()).append(CHOICES, choices)
                .append(RECEIPT, receipt.hash()));
    }

    /// The choices under a key, or `null`.
    @Nullable
    List<String> choices(String roundId, Terms terms, String key) {
        var entry = boxes.get(roundId, number(terms), key);
        return entry == null ? null : entry.getList(CHOICES, String.class);
    }

    /// From here on nothing more gets in.
    public void seal(String roundId, Terms terms) {
        boxes.seal(roundId, number(terms));
    }

    /// Hands over every ballot, in no order.
    public void forEach(String roundId, Terms terms, BiConsumer<Constituency, List<String>> ballot) {
        forEachWithReceipt(roundId, terms, (constituency, choices, _) -> ballot.accept(constituency, choices));
    }

    /// Takes a ballot with its receipt.
    public interface WithReceipt {
        void accept(Constituency constituency, List<String> choices, String receipt);
    }

    /// Hands over every ballot with its receipt, in no order.
    public void forEachWithReceipt(String roundId, Terms terms, WithReceipt ballot) {
        boxes.forEach(roundId, number(terms), entry -> ballot.accept(Constituency.valueOf(entry.getString(CONSTITUENCY)),
                entry.getList(CHOICES, String.class), entry.getString(RECEIPT)));
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
