package org.coproduction.commissioning.priority;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.DisclosureControl;
import org.coproduction.charter.PublishedTable;
import org.coproduction.charter.Voices;
import org.coproduction.commissioning.allocation.Vote;
import org.coproduction.commissioning.ballot.Ballot;
import org.coproduction.commissioning.channel.Participation;
import org.coproduction.commissioning.exact.Fraction;
import org.coproduction.commissioning.exact.Place;
import org.coproduction.commissioning.round.Count;
import org.jspecify.annotations.Nullable;

/// What the sealed rankings gave, in whole points. The first of N places gives N points, the second one fewer, and so on.
///
/// An option's score is the sum over the constituencies of its points divided by that constituency's rankings, blank ones included. So
/// each constituency weighs the same, and copying every ranking of one of them changes no score.
///
/// @param rankings how many each constituency gave, blank ones included
/// @param points of each option from each constituency
/// @param participation how rankings came in; `null` in tallies from before that was asked
public record Tally(Map<Constituency, Integer> rankings, Map<String, Map<Constituency, Long>> points, Instant at,
        @Nullable Participation participation) {
    public Tally {
        rankings = Map.copyOf(rankings);
        points = points.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
    }

    /// Adds up rankings one by one, in any order.
    static final class Sums {
        private final Map<Constituency, Integer> rankings = new EnumMap<>(Constituency.class);
        private final Map<String, Map<Constituency, Long>> points = new HashMap<>();

        Sums(List<Option> options) {
            options.forEach(option -> points.put(option.id(), new EnumMap<>(Constituency.class)));
        }

        private final Participation.Sums participation = new Participation.Sums();

        void add(Ballot ballot) {
            add(ballot.constituency(), ballot.vote());
            participation.add(ballot.way());
        }

        /// One of which nobody knows how it came.
        void add(Constituency constituency, Vote ranking) {
            rankings.merge(constituency, 1, Integer::sum);
            for (var at = 0; at < ranking.choices().size(); at++) {
                var ofOption = points.get(ranking.choices().get(at));
                if (ofOption == null) {
                    throw new IllegalStateException("a ranking names only options of its round");
                }
                ofOption.merge(constituency, ranking.points().get(at).longValue(), Long::sum);
            }
        }

        Tally at(Instant at) {
            return new Tally(rankings, points, at, participation.all());
        }
    }

    int rankings(Constituency constituency) {
        return rankings.getOrDefault(constituency, 0);
    }

    /// The order in which options matter to everybody, each constituency weighing the same.
    public List<Place> order() {
        return Place.order(points.keySet().stream().collect(Collectors.toMap(id -> id, id -> Arrays.stream(Constituency.values())
                .map(constituency -> score(id, constituency)).reduce(Fraction.ZERO, Fraction::plus))));
    }

    /// The order in which options matter to one constituency.
    public List<Place> order(Constituency constituency) {
        return Place.order(points.keySet().stream().collect(Collectors.toMap(id -> id, id -> score(id, constituency))));
    }

    /// One constituency's points for an option, divided by its rankings; nothing where it gave none.
    private Fraction score(String id, Constituency constituency) {
        var given = points.getOrDefault(id, Map.of()).getOrDefault(constituency, 0L);
        return rankings(constituency) == 0 ? Fraction.ZERO : Fraction.of(given, rankings(constituency));
    }

    /// About how many rankings each constituency gave, as it may be published.
    PublishedTable<Constituency> publishedRankings() {
        var all = new EnumMap<Constituency, Integer>(Constituency.class);
        Arrays.stream(Constituency.values()).forEach(constituency -> all.put(constituency, rankings(constituency)));
        return DisclosureControl.publish(all);
    }

    /// By which channels rankings came and with which help, as it may be published; `null` where it may not, or was not asked.
    Participation.@Nullable Published publishedParticipation() {
        return participation == null ? null : participation.beside(publishedRankings());
    }

    /// Whether exact scores may be published: from those of a few people, what they ranked could be derived.
    boolean scoresMayBePublished() {
        return Arrays.stream(Constituency.values()).allMatch(each -> rankings(each) >= Count.ENOUGH_TO_PUBLISH);
    }

    /// Ranking under terms that were named beforehand is agreeing that it be counted by them.
    Voices voices() {
        return new Voices(rankings, rankings);
    }
}
