package org.coproduction.benchmarks;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.bson.Document;
import org.coproduction.charter.Constituency;

/// A million ballots in a round's boxes, from the database to the result: the service that gathers and counts them is a cold process with
/// half a gibibyte of heap, the database is beside it.
final class MillionBenchmark {
    private static final int EXPECTED = 200_000;
    private static final int PROPOSALS = 150;
    private static final int BOXES = 4_000;
    private static final int MOST = 6;
    private static final int HEAP = 512;
    private static final double GOAL = 5;

    private MillionBenchmark() {
    }

    static List<Row> run(Platform platform, Sizes sizes) throws Exception {
        String id;
        try (var round = new VotingRound(platform, PROPOSALS, EXPECTED)) {
            id = round.id;
            fill(platform, round, sizes.ballots());
        }
        var countings = new ArrayList<Counting>();
        for (var time = 0; time < 3; time++) {
            countings
                    .add(Counting.of(FreshProcess.run(HEAP, StoredCount.class, List.of(platform.kafka(), platform.mongo(), id))));
        }
        var best = countings.stream().min(java.util.Comparator.comparingDouble(Counting::seconds)).orElseThrow();
        return List.of(CountingBenchmark.row(String.format(java.util.Locale.ROOT,
                "%,d ballots × %d, parity, from the database to the result", sizes.ballots(), PROPOSALS), GOAL, HEAP, best));
    }

    /// As casting leaves them, but box by box.
    private static void fill(Platform platform, VotingRound round, int ballots) {
        var random = new Random(11);
        try (var client = MongoClients.create(platform.mongo())) {
            var boxes = client.getDatabase(VotingRound.DATABASE).withWriteConcern(WriteConcern.MAJORITY)
                    .getCollection("ballot_boxes");
            for (var box = 0; box < BOXES; box++) {
                var entries = new Document();
                for (var entry = box; entry < ballots; entry += BOXES) {
                    entries.append("k%042d".formatted(entry), ballot(random, round.choices));
                }
                var id = round.id + '#' + box;
                boxes.replaceOne(new Document("_id", id), new Document("_id", id).append("owner", round.id)
                        .append("sealed", false).append("entries", entries), new ReplaceOptions().upsert(true));
            }
        }
    }

    private static Document ballot(Random random, List<String> choices) {
        var chosen = new TreeSet<String>();
        var length = 1 + random.nextInt(MOST);
        while (chosen.size() < length) {
            chosen.add(choices.get((int) (random.nextDouble() * random.nextDouble() * choices.size())));
        }
        var kind = random.nextInt(10);
        var constituency = kind < 7
                ? Constituency.PARENT_CARER
                : kind < 8 ? Constituency.YOUNG_PERSON : Constituency.PROFESSIONAL;
        return new Document("constituency", constituency.name()).append("choices", List.copyOf(chosen)).append("receipt",
                "%064x".formatted(random.nextLong()));
    }
}
