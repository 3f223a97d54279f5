package org.coproduction.commissioning.paper;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.allocation.Election.BallotGroup;
import org.coproduction.commissioning.allocation.Vote;

/// A piece of a batch of paper ballots, written once and never changed. It is kept as text, because a database takes one text far
/// faster than hundreds of small lists.
///
/// @param ballots a line for each group of equal ballots: how many parent carers, young people and professionals cast it, then their
///        vote: `12 0 3 P1,P7`; nothing after the third blank for a blank ballot
/// @param seed a random number, from which each ballot by itself has a key that nobody can guess
public record PaperChunk(String ballots, String seed) {
    private static final int SEED_BYTES = 16;

    static PaperChunk of(List<BallotGroup> groups, SecureRandom random) {
        var text = new StringBuilder();
        for (var group : groups) {
            for (var constituency : Constituency.values()) {
                text.append(group.cast().getOrDefault(constituency, 0).intValue()).append(' ');
            }
            text.append(group.vote().text()).append('\n');
        }
        var seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return new PaperChunk(text.toString(), HexFormat.of().formatHex(seed));
    }

    void forEach(Consumer<BallotGroup> group) {
        ballots.lines().forEach(line -> group.accept(group(line)));
    }

    /// Hands over every ballot by itself, with the same key each time.
    void forEachBallot(Consumer<PaperBallot> ballot) {
        var number = new AtomicInteger();
        forEach(group -> group.cast().forEach((constituency, count) -> {
            for (var each = 0; each < count; each++) {
                ballot.accept(new PaperBallot(constituency, group.vote(), seed + '/' + number.getAndIncrement()));
            }
        }));
    }

    private static BallotGroup group(String line) {
        var cast = new EnumMap<Constituency, Integer>(Constituency.class);
        var from = 0;
        for (var constituency : Constituency.values()) {
            var blank = line.indexOf(' ', from);
            var count = Integer.parseInt(line, from, blank, 10);
            if (count > 0) {
                cast.put(constituency, count);
            }
            from = blank + 1;
        }
        return new BallotGroup(Vote.read(line.substring(from)), cast);
    }
}
