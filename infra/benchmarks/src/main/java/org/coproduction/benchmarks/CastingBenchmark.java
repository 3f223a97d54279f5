package org.coproduction.benchmarks;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.ballot.CastBallot;
import org.coproduction.starter.Boxes;

/// Casting a ballot (the use case without HTTP: the paper, the key, the receipt, the box) beside the bare driver with the same write
/// concern: upserting an entry of the same size in a document of its own, and setting it in one of as many documents as there are boxes,
/// which is what a box costs the database.
final class CastingBenchmark implements AutoCloseable {
    private static final List<Constituency> CONSTITUENCIES = List.of(Constituency.values());
    private static final double GOAL = 0.7;
    private static final int PROPOSALS = 20;
    private static final int VOTERS = 2_000;
    private static final int BOXES = Boxes.forEntries(VOTERS);
    private static final int CHOSEN = 6;
    private static final String RECEIPT = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final Sizes sizes;
    private final VotingRound round;
    private final CastBallot castBallot;
    private final MongoClient client;
    private final MongoCollection<Document> raw;
    private final MongoCollection<Document> rawBoxes;

    private CastingBenchmark(Platform platform, Sizes sizes) {
        this.sizes = sizes;
        this.round = new VotingRound(platform, PROPOSALS, VOTERS);
        this.castBallot = round.bean(CastBallot.class);
        this.client = MongoClients.create(platform.mongo());
        var database = client.getDatabase(VotingRound.DATABASE).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.raw = database.getCollection("raw_ballots");
        this.rawBoxes = database.getCollection("raw_boxes");
        rawBoxes.createIndex(new Document("_id", 1).append("sealed", 1), new IndexOptions().unique(true));
        for (var number = 0; number < BOXES; number++) {
            rawBoxes.insertOne(new Document("_id", number).append("sealed", false).append("entries", new Document()));
        }
    }

    static List<Row> run(Platform platform, Sizes sizes) throws Exception {
        try (var benchmark = new CastingBenchmark(platform, sizes)) {
            return List.of(benchmark.measure(1, "driver: upsert of an entry", benchmark::raw, GOAL),
                    benchmark.measure(8, "driver: upsert of an entry", benchmark::raw, GOAL),
                    benchmark.measure(1, "driver: an entry set in a box", benchmark::rawBox, GOAL),
                    benchmark.measure(8, "driver: an entry set in a box", benchmark::rawBox, GOAL));
        }
    }

    private Row measure(int threads, String yardstick, IntConsumer bare, double goal) throws Exception {
        var comparison = Comparison.run(sizes.rounds(), () -> leg(threads, bare), () -> leg(threads, this::ours));
        return Row.ratio("casting a ballot, " + threads + (threads == 1 ? " thread" : " threads"), yardstick, "ballots",
                comparison, goal);
    }

    private double leg(int threads, IntConsumer cast) throws Exception {
        var next = new AtomicInteger();
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var begin = System.nanoTime();
            var running = IntStream.range(0, threads).mapToObj(_ -> executor.submit(() -> {
                for (var number = next.getAndIncrement(); number < sizes.commands(); number = next.getAndIncrement()) {
                    cast.accept(number);
                }
            })).toList();
            for (var each : running) {
                each.get();
            }
            return Waiting.perSecond(sizes.commands(), begin);
        }
    }

    private List<String> choices(int number) {
        return IntStream.range(0, CHOSEN).mapToObj(at -> round.choices.get((number + 3 * at) % PROPOSALS)).toList();
    }

    private static Constituency constituency(int number) {
        return CONSTITUENCIES.get(number % CONSTITUENCIES.size());
    }

    private void ours(int number) {
        var cast = castBallot.handle(round.id,
                new CastBallot.Voter("person-" + number % VOTERS, null, constituency(number)), choices(number), List.of());
        if (!(cast instanceof CastBallot.Cast.Accepted)) {
            throw new IllegalStateException("refused: " + cast);
        }
    }

    private void raw(int number) {
        raw.updateOne(new Document("_id", "person-" + number % VOTERS),
                new Document("$set", new Document("entry", entry(number))),
                new UpdateOptions().upsert(true));
    }

    private void rawBox(int number) {
        var voter = number % VOTERS;
        rawBoxes.updateOne(new Document("_id", voter % BOXES).append("sealed", false),
                new Document("$set", new Document("entries.person-" + voter, entry(number))));
    }

    private Document entry(int number) {
        return new Document("constituency", constituency(number).name()).append("choices", choices(number))
                .append("receipt", RECEIPT);
    }

    @Override
    public void close() {
        client.close();
        round.close();
    }
}
