package org.coproduction.commissioning.paper;

import java.util.EnumMap;
import java.util.List;
import java.util.function.Consumer;

import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.allocation.Election.BallotGroup;
import org.coproduction.commissioning.allocation.Vote;

/// A piece of a batch of paper ballots, written once and never changed. It is kept as text, because a database takes one text far
/// faster than hundreds of small lists.
///
/// @param ballots a line for each group of equal ballots: how many parent carers, young people and professionals cast it, then their
///        vote: `12 0 3 P1,P7`; nothing after the third blank for a blank ballot
public record PaperChunk(String ballots) {
    static PaperChunk of(List<BallotGroup> groups) {
        var text = new StringBuilder();
        for (var group : groups) {
            for (var constituency : Constituency.values()) {
                text.append(group.cast().getOrDefault(constituency, 0).intValue()).append(' ');
            }
            text.append(group.vote().text()).append('\n');
        }
        return new PaperChunk(text.toString());
    }

    void forEach(Consumer<BallotGroup> group) {
        ballots.lines().forEach(line -> group.accept(group(line)));
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
