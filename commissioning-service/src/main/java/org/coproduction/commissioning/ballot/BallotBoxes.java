package org.coproduction.commissioning.ballot;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.bson.Document;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Sha256;
import org.coproduction.commissioning.allocation.Vote;
import org.coproduction.commissioning.round.PaperBatch;
import org.coproduction.commissioning.round.Poll;
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
    private static final String BATCH = "batch";
    private static final String PAPER = "paper";
    private static final String LINE = "line";

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
        return boxes.put(roundId, number, key, entry(constituency, vote).append(RECEIPT, receipt.hash()));
    }

    /// Puts in a ballot on paper, under the number of its paper. Only one batch can have that number.
    ///
    /// @param paper the number printed on it
    /// @param line of the file that it stands on
    /// @param batches ids of all batches that the round knows
    /// @return false if the box is sealed or another batch has that paper
    public boolean putPaper(String roundId, Terms terms, String batch, String paper, int line, Constituency constituency,
            Vote vote,
            Collection<String> batches) {
        var entry = entry(constituency, vote).append(RECEIPT, "").append(BATCH, batch).append(PAPER, paper).append(LINE, line);
        return boxes.putUnlessTaken(roundId, number(terms), paperKey(paper), entry, BATCH, batches);
    }

    /// Which batch a paper is in; `null` where it is in none.
    public @Nullable String batchOf(String roundId, Terms terms, String paper) {
        var entry = boxes.get(roundId, number(terms), paperKey(paper));
        return entry == null ? null : entry.getString(BATCH);
    }

    /// Takes out what was put in for a batch.
    public void removePaper(String roundId, Terms terms, String batch) {
        boxes.removeAll(roundId, number(terms), BATCH, batch);
    }

    /// Takes a ballot on paper.
    public interface OnPaper {
        void accept(int line, String paper, Constituency constituency, Vote vote);
    }

    /// Hands over what was put in for a batch, in no order.
    public void forEachOnPaper(String roundId, Terms terms, String batch, OnPaper ballot) {
        boxes.forEach(roundId, number(terms), entry -> {
            if (batch.equals(entry.getString(BATCH))) {
                ballot.accept(entry.getInteger(LINE), entry.getString(PAPER),
                        Constituency.valueOf(entry.getString(CONSTITUENCY)), vote(entry));
            }
        });
    }

    /// No person's key looks like it.
    private static String paperKey(String paper) {
        return PAPER + Sha256.hex(paper);
    }

    private static Document entry(Constituency constituency, Vote vote) {
        var entry = new Document(CONSTITUENCY, constituency.name()).append(CHOICES, vote.choices());
        return vote.hasPoints() ? entry.append(POINTS, vote.points()) : entry;
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

    /// Hands over every ballot that was cast online or is in one of these batches, in no order.
    public void forEach(String roundId, Terms terms, List<PaperBatch> batches, BiConsumer<Constituency, Vote> ballot) {
        forEachWithReceipt(roundId, terms, batches, (constituency, vote, _) -> ballot.accept(constituency, vote));
    }

    /// Takes a ballot with its receipt, which is empty for one on paper.
    public interface WithReceipt {
        void accept(Constituency constituency, Vote vote, String receipt);
    }

    /// The same with receipts.
    public void forEachWithReceipt(String roundId, Terms terms, List<PaperBatch> batches, WithReceipt ballot) {
        var counted = batches.stream().map(PaperBatch::id).collect(Collectors.toSet());
        boxes.forEach(roundId, number(terms), entry -> {
            var batch = entry.getString(BATCH);
            if (batch == null || counted.contains(batch)) {
                ballot.accept(Constituency.valueOf(entry.getString(CONSTITUENCY)), vote(entry), entry.getString(RECEIPT));
            }
        });
    }

    /// How many of each constituency have voted so far by ballots that count, whichever way these came.
    public Map<Constituency, Integer> turnout(String roundId, Terms terms, Poll poll) {
        var turnout = new EnumMap<Constituency, Integer>(Constituency.class);
        Arrays.stream(Constituency.values()).forEach(constituency -> turnout.put(constituency, 0));
        forEach(roundId, terms, poll.counted(), (constituency, _) -> turnout.merge(constituency, 1, Integer::sum));
        poll.counted().stream().filter(batch -> batch.chunks() > 0).forEach(
                batch -> batch.ballots().forEach((constituency, count) -> turnout.merge(constituency, count, Integer::sum)));
        return turnout;
    }

    /// Destroys what ties ballots to people; doing it again changes nothing.
    public void untie(String roundId, Terms terms) {
        secrets.destroy(roundId);
        boxes.forgetKeys(roundId, number(terms), PAPER, LINE);
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
