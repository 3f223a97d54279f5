package org.coproduction.commissioning.allocation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;

/// With how many further ballots a project would have been funded: ballots of one constituency that choose it and nothing else, beside
/// all those that were cast. It is found by counting again, so everybody can see that it is so: with that many ballots more the project
/// is in, and with one less it is not.
public final class FurtherSupport {
    /// How many times as many ballots as a constituency cast are tried.
    private static final int MOST_TIMES = 10;
    private static final int MORE = 10;

    private final Election election;
    private final AllocationRule rule;
    private final int mostPoints;
    private final CountBallots count = new CountBallots();

    /// @param mostPoints how many points one ballot can give a project, where ballots give points
    public FurtherSupport(Election election, AllocationRule rule, int mostPoints) {
        this.election = election;
        this.rule = rule;
        this.mostPoints = mostPoints;
    }

    /// The least number that is found for each constituency alone; those for which none is are left out.
    public Map<Constituency, Integer> of(String project) {
        var found = new EnumMap<Constituency, Integer>(Constituency.class);
        for (var constituency : Constituency.values()) {
            var most = Math.min(election.turnout().getOrDefault(constituency, 0) * MOST_TIMES + MORE,
                    Election.MOST_BALLOTS - election.turnout().values().stream().mapToInt(Integer::intValue).sum());
            var enough = enough(project, constituency, most);
            if (enough > 0) {
                found.put(constituency, least(project, constituency, enough));
            }
        }
        return found;
    }

    /// Some number that is enough, or 0.
    private int enough(String project, Constituency constituency, int most) {
        for (var tried = 1; tried < most; tried *= 2) {
            if (isFunded(project, constituency, tried)) {
                return tried;
            }
        }
        return most > 0 && isFunded(project, constituency, most) ? most : 0;
    }

    /// Between half of what is enough, which is not, and it.
    private int least(String project, Constituency constituency, int enough) {
        var tooFew = 0;
        var least = enough;
        while (least - tooFew > 1) {
            var tried = (least + tooFew) >>> 1;
            if (isFunded(project, constituency, tried)) {
                least = tried;
            } else {
                tooFew = tried;
            }
        }
        return least;
    }

    private boolean isFunded(String project, Constituency constituency, int further) {
        var more = Election.of(election.budget(), election.projects());
        election.ballots().forEach(group -> group.cast().forEach((each, cast) -> more.add(each, group.vote(), cast)));
        more.add(constituency,
                rule.satisfaction().isAlike() ? Vote.approving(List.of(project)) : Vote.giving(Map.of(project, mostPoints)),
                further);
        return count.count(more.build(), rule).selected().stream().anyMatch(one -> one.projectId().equals(project));
    }
}
