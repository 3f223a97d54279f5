package org.coproduction.commissioning.pabulib;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.coproduction.commissioning.allocation.Election;
import org.coproduction.commissioning.allocation.Vote;

/// A file of a funding round as the election that it is.
public final class FileElection {
    private FileElection() {
    }

    /// All that a ballot names is approved.
    public static Election approved(PabulibFile file) {
        return of(file, marks -> Vote.approving(marks.projects()));
    }

    /// With the points of a file whose ballots give them.
    public static Election of(PabulibFile file) {
        return of(file, FileElection::vote);
    }

    private static Election of(PabulibFile file, Function<PabulibFile.Marks, Vote> vote) {
        var election = Election.of(file.budget(),
                file.projects().stream().map(project -> new Election.Project(project.id(), project.cost())).toList());
        file.votes().forEach(cast -> election.add(cast.constituency(), vote.apply(cast.marks()), 1));
        return election.build();
    }

    private static Vote vote(PabulibFile.Marks marks) {
        List<Integer> points = marks.points().stream().map(BigDecimal::intValueExact).toList();
        if (points.isEmpty()) {
            return Vote.approving(marks.projects());
        }
        var given = new HashMap<String, Integer>();
        for (var at = 0; at < points.size(); at++) {
            given.put(marks.projects().get(at), points.get(at));
        }
        return Vote.giving(given);
    }
}
