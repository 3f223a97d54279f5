package org.coproduction.commissioning.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;

/// What is counted, every ballot by itself: as the reference reads it, and as the engine does.
///
/// @param costs in smallest amounts, in the order that breaks ties
record Poll(long pot, long unit, List<String> ids, List<Long> costs, List<Ballot> ballots) {
    /// @param worth above nothing, of what the ballot supports
    record Ballot(String electorate, Map<String, Long> worth) {}

    static Poll of(Election election) {
        var ballots = new ArrayList<Ballot>();
        for (var group : election.ballots()) {
            for (var constituency : Constituency.values()) {
                for (var one = 0; one < group.cast().getOrDefault(constituency, 0); one++) {
                    var worth = new HashMap<String, Long>();
                    var vote = group.vote();
                    for (var at = 0; at < vote.choices().size(); at++) {
                        worth.put(vote.choices().get(at), vote.hasPoints() ? vote.points().get(at).longValue() : 1L);
                    }
                    ballots.add(new Ballot(constituency.name(), worth));
                }
            }
        }
        return new Poll(election.budget().pence(), 100, election.projects().stream().map(Election.Project::id).toList(),
                election.projects().stream().map(project -> project.cost().pence()).toList(), ballots);
    }

    Profile profile() {
        var profile = Profile.of(BigInteger.valueOf(pot), BigInteger.valueOf(unit), ids,
                costs.stream().map(BigInteger::valueOf).toList());
        for (var ballot : ballots) {
            var choices = ballot.worth.keySet().stream().mapToInt(ids::indexOf).sorted().toArray();
            var worth = Arrays.stream(choices).mapToLong(at -> ballot.worth.getOrDefault(ids.get(at), 0L)).toArray();
            profile.add(ballot.electorate, choices, worth, 1);
        }
        return profile.build();
    }
}
