package org.coproduction.commissioning.ballot;

import static org.coproduction.commissioning.ballot.BallotReading.BATCH;
import static org.coproduction.commissioning.ballot.BallotReading.CHANNEL;
import static org.coproduction.commissioning.ballot.BallotReading.CHOICES;
import static org.coproduction.commissioning.ballot.BallotReading.CONSTITUENCY;
import static org.coproduction.commissioning.ballot.BallotReading.HELPED;
import static org.coproduction.commissioning.ballot.BallotReading.POINTS;
import static org.coproduction.commissioning.ballot.BallotReading.RECEIPT;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.BsonDocumentReader;
import org.bson.Document;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.allocation.Vote;
import org.coproduction.commissioning.channel.BallotCode;
import org.coproduction.commissioning.channel.Channel;
import org.coproduction.commissioning.channel.ExpectsVoters;
import org.coproduction.commissioning.channel.Help;
import org.coproduction.commissioning.channel.Mark;
import org.coproduction.commissioning.channel.PaperBatch;
import org.coproduction.commissioning.channel.PaperBatches;
import org.coproduction.commissioning.channel.Way;
import org.coproduction.starter.Boxes;
import org.coproduction.starter.Secrets;
import org.jspecify.annotations.Nullable;

/// Where ballots lie until they are counted, by whichever channel they came: each with its constituency, its choices, its receipt and how
/// the person took part, under a key that only the round's secret ties to a person or to a number on a paper. What facilitators
/// entered names its batch, and the line of the file for whoever checks it. An entry without a constituency is no ballot: it keeps the
/// number of a paper that bears a code from being entered as another one.
public final class BallotBoxes {
    private static final String PAPER = "paper";
    private static final String CODE = "code";
    private static final String LINE = "line";

    private final Boxes boxes;
    private final Secrets secrets;

    public BallotBoxes(Boxes boxes, Secrets secrets) {
        this.boxes = boxes;
        this.secrets = secrets;
    }

    /// Makes a round's boxes and its secret; doing it again changes nothing.
    public void open(String roundId, ExpectsVoters terms) {
        secrets.make(roundId);
        boxes.open(roundId, number(terms));
    }

    /// The key of a person's ballot in a round; `null` once the secret is destroyed.
    public @Nullable String keyOf(String roundId, String person) {
        var keyed = secrets.of(roundId);
        return keyed == null ? null : BallotCode.keyOf(keyed, person);
    }

    /// The code of a person in a round, which leads to that key; `null` once the secret is destroyed.
    public @Nullable BallotCode codeOf(String roundId, String person, Constituency constituency) {
        var keyed = secrets.of(roundId);
        return keyed == null ? null : BallotCode.of(keyed, person, constituency);
    }

    /// Puts a ballot in that the person casts themselves, or replaces the one under the same key, whoever put it there.
    ///
    /// @return its receipt; `null` once the box is sealed
    @Nullable
    Receipt put(String roundId, int number, String key, Constituency constituency, Vote vote, @Nullable Help helped) {
        var receipt = Receipt.of(roundId, key, vote);
        return boxes.put(roundId, number, key, entry(constituency, vote, receipt, Way.online(helped))) ? receipt : null;
    }

    /// The same of a person, where nobody needs the receipt; false once nothing more gets in.
    public boolean put(String roundId, ExpectsVoters terms, String person, Constituency constituency, Vote vote,
            @Nullable Help helped) {
        var key = keyOf(roundId, person);
        return key != null && put(roundId, number(terms), key, constituency, vote, helped) != null;
    }

    /// A ballot that a facilitator enters.
    ///
    /// @param line of the file that it stands on
    public record Entered(int line, Mark mark, Constituency constituency, Vote vote, Way way) {}

    /// What came of putting it in.
    public sealed interface Put {
        record Taken() implements Put {}

        /// No code of anybody in this round and constituency.
        record Unknown() implements Put {}

        /// The person has cast their ballot online: nobody replaces it but they themselves.
        record CastOnline() implements Put {}

        /// Another batch has this mark.
        record Elsewhere(Mark mark, String batch) implements Put {}

        record Closed() implements Put {}
    }

    /// Puts in a ballot that was entered with a batch. Only one batch can have a mark, and none one under which somebody cast online. The
    /// number of a paper that bears a code is taken first, so that this paper is not entered by its number as well.
    ///
    /// @param known whether the round knows a batch at this moment
    public Put put(String roundId, ExpectsVoters terms, String batch, Entered ballot, Predicate<String> known) {
        var keyed = secrets.of(roundId);
        if (keyed == null) {
            return new Put.Closed();
        }
        var key = keyOf(keyed, ballot.mark, ballot.constituency);
        if (key == null) {
            return new Put.Unknown();
        }
        if (ballot.mark instanceof Mark.Coded(_, var paper) && !paper.isEmpty()) {
            var number = new Mark.Numbered(paper);
            var taken = put(roundId, number(terms), keyOf(keyed, number), marked(new Document(), batch, ballot.line, number),
                    number,
                    known);
            if (!(taken instanceof Put.Taken)) {
                return taken;
            }
        }
        var entry = entry(ballot.constituency, ballot.vote, Receipt.of(roundId, key, ballot.vote), ballot.way);
        return put(roundId, number(terms), key, marked(entry, batch, ballot.line, ballot.mark), ballot.mark, known);
    }

    /// A batch is known before its first entry is there. So one that is not known any more after its entry was seen was taken out, and its
    /// entry with it but for a crash.
    private Put put(String roundId, int number, String key, Document entry, Mark mark, Predicate<String> known) {
        var batch = entry.getString(BATCH);
        if (boxes.putUnlessTaken(roundId, number, key, entry, BATCH, batch)) {
            return new Put.Taken();
        }
        var there = boxes.get(roundId, number, key);
        var other = there == null ? batch : there.getString(BATCH);
        if (other == null) {
            return new Put.CastOnline();
        }
        if (!other.equals(batch) && known.test(other)) {
            return new Put.Elsewhere(mark, other);
        }
        return boxes.putUnlessTaken(roundId, number, key, entry, BATCH, other) ? new Put.Taken() : new Put.Closed();
    }

    private static Document marked(Document entry, String batch, int line, Mark mark) {
        entry.append(BATCH, batch).append(LINE, line);
        return switch (mark) {
            case Mark.Numbered(var paper) -> entry.append(PAPER, paper);
            case Mark.Coded(var code, var paper) when paper.isEmpty() -> entry.append(CODE, code.text());
            case Mark.Coded(var code, var paper) -> entry.append(CODE, code.text()).append(PAPER, paper);
        };
    }

    /// `null` for a code that nobody of this constituency has in this round.
    private static @Nullable String keyOf(UnaryOperator<String> keyed, Mark mark, Constituency constituency) {
        return switch (mark) {
            case Mark.Numbered numbered -> keyOf(keyed, numbered);
            case Mark.Coded(var code, _) when code.isOf(keyed, constituency) -> code.key(keyed);
            case Mark.Coded _ -> null;
        };
    }

    private static String keyOf(UnaryOperator<String> keyed, Mark.Numbered mark) {
        return keyed.apply("paper\n" + mark.text());
    }

    /// Takes out what was put in for a batch, and not replaced since by those whose it is.
    public void remove(String roundId, ExpectsVoters terms, String batch) {
        boxes.removeAll(roundId, number(terms), BATCH, batch);
    }

    /// Takes a ballot that was entered with a batch.
    ///
    /// @see Entered
    public interface OnSheet {
        void accept(int line, String paper, String code, Ballot ballot);
    }

    /// Hands over what was put in for a batch and still lies there, in no order.
    public void forEachOn(String roundId, ExpectsVoters terms, String batch, OnSheet ballot) {
        boxes.forEach(roundId, number(terms), entry -> {
            var read = ballot(entry);
            if (read != null && batch.equals(read.batch())) {
                ballot.accept(entry.getInteger(LINE), text(entry, PAPER), text(entry, CODE), read);
            }
        });
    }

    private static Document entry(Constituency constituency, Vote vote, Receipt receipt, Way way) {
        var entry = new Document(CONSTITUENCY, constituency.name()).append(CHOICES, vote.choices());
        if (vote.hasPoints()) {
            entry.append(POINTS, vote.points());
        }
        entry.append(RECEIPT, receipt.hash());
        // Most are cast online and without help, and that is what an entry says that says nothing.
        if (way.channel() != Channel.ONLINE) {
            entry.append(CHANNEL, way.channel().name());
        }
        return way.helped() == null ? entry : entry.append(HELPED, way.helped().name());
    }

    /// The ballot under a key, or `null`. One whose batch was taken out is none.
    public @Nullable Ballot ballot(String roundId, ExpectsVoters terms, PaperBatches batches, String key) {
        var entry = boxes.get(roundId, number(terms), key);
        var ballot = entry == null ? null : ballot(entry);
        return ballot == null || ballot.batch() == null || batches.batch(ballot.batch()).isPresent() ? ballot : null;
    }

    private static @Nullable Ballot ballot(Document entry) {
        return BallotReading.read(new BsonDocumentReader(entry.toBsonDocument()));
    }

    private static String text(Document entry, String field) {
        return Objects.requireNonNullElse(entry.getString(field), "");
    }

    /// From here on nothing more gets in.
    public void seal(String roundId, ExpectsVoters terms) {
        boxes.seal(roundId, number(terms));
    }

    /// Hands over every ballot that was cast online or is in a batch that counts, in no order.
    public void forEach(String roundId, ExpectsVoters terms, PaperBatches batches, Consumer<Ballot> ballot) {
        var counted = ids(batches);
        boxes.readShort(roundId, number(terms), reader -> {
            var read = BallotReading.read(reader);
            if (read != null && counts(read.batch(), counted)) {
                ballot.accept(read);
            }
        });
    }

    /// How many of each constituency have voted so far by ballots that count, whichever way these came.
    public Map<Constituency, Integer> turnout(String roundId, ExpectsVoters terms, PaperBatches batches) {
        var turnout = new EnumMap<Constituency, Integer>(Constituency.class);
        Arrays.stream(Constituency.values()).forEach(constituency -> turnout.put(constituency, 0));
        forEach(roundId, terms, batches, ballot -> turnout.merge(ballot.constituency(), 1, Integer::sum));
        batches.counted().stream().filter(batch -> batch.chunks() > 0).forEach(
                batch -> batch.ballots().forEach((constituency, count) -> turnout.merge(constituency, count, Integer::sum)));
        return turnout;
    }

    private static Set<String> ids(PaperBatches batches) {
        return batches.counted().stream().map(PaperBatch::id).collect(Collectors.toSet());
    }

    private static boolean counts(@Nullable String batch, Set<String> counted) {
        return batch == null || counted.contains(batch);
    }

    /// Destroys what ties ballots to people, what does not count, and all but constituency, choices and receipt; doing it again changes
    /// nothing.
    public void untie(String roundId, ExpectsVoters terms, PaperBatches batches) {
        secrets.destroy(roundId);
        var counted = ids(batches);
        boxes.forgetKeys(roundId, number(terms),
                entry -> entry.containsKey(CONSTITUENCY) && counts(entry.getString(BATCH), counted), BATCH, LINE, PAPER, CODE,
                CHANNEL, HELPED);
    }

    /// Destroys the ballots too: nothing that was put in is left, and nothing more gets in.
    public void erase(String roundId, ExpectsVoters terms) {
        secrets.destroy(roundId);
        boxes.discard(roundId, number(terms));
    }

    static int number(ExpectsVoters terms) {
        return Boxes.forEntries(terms.expectedVoters());
    }
}
