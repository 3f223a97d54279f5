package org.coproduction.commissioning.priority;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.PublishedTable;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.channel.Participation;
import org.coproduction.commissioning.exact.Place;
import org.coproduction.starter.Answer;
import org.coproduction.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What matters most, for everybody: the order in which each constituency weighs the same, and each constituency's own order beside it,
/// so that differences are seen and not averaged away. A constituency's own order is shown from 8 rankings on, where their number may
/// be published too; exact scores only where every constituency gave at least 20, because few rankings could be derived from them.
@RestController
class PriorityResultEndpoint {
    private final PriorityRounds rounds;

    PriorityResultEndpoint(PriorityRounds rounds) {
        this.rounds = rounds;
    }

    /// @param rankings about how many each constituency gave; `null` where that is not shown
    /// @param scoresPublished whether each option's exact score is shown
    /// @param constituencies each one's own order
    /// @param participation by which channels rankings came and who helped, about; `null` where it may not be told
    record Result(String roundId, Map<Constituency, @Nullable Integer> rankings, boolean scoresPublished, List<Placed> order,
            List<Own> constituencies, Participation.@Nullable Published participation) {}

    /// @param place from 1; equal scores share one
    /// @param score an exact fraction, such as `7/3`: the sum over the constituencies of points per ranking
    record Placed(int place, String optionId, String title, @Nullable String score) {}

    /// @param order `null` where the constituency gave so few rankings that its order would tell what they were
    record Own(Constituency constituency, @Nullable List<Placed> order) {}

    /// In which order the options matter to people, and to each constituency by itself. Small numbers of people are withheld or
    /// rounded.
    @GetMapping("/api/commissioning/priority-rounds/{roundId}/result")
    ResponseEntity<Result> result(@PathVariable UUID roundId) {
        var found = rounds.get(roundId.toString());
        var round = found.state();
        var tally = round.published();
        if (tally == null) {
            throw new RefusedException(Refusal
                    .of(round instanceof Cancelled ? RefusalCode.ROUND_CANCELLED : RefusalCode.ROUND_NOT_COUNTED));
        }
        var titles = round.options().stream().collect(Collectors.toMap(Option::id, Option::title));
        var exact = tally.scoresMayBePublished();
        var published = about(tally.publishedRankings());
        return Answer.read(found.version(), new Result(found.id(), published, exact, placed(tally.order(), titles, exact),
                Arrays.stream(Constituency.values()).map(each -> new Own(each, shown(published.get(each))
                        ? placed(tally.order(each), titles, exact)
                        : null)).toList(),
                tally.publishedParticipation()));
    }

    private static boolean shown(@Nullable Integer rankings) {
        return rankings != null && rankings > 0;
    }

    private static List<Placed> placed(List<Place> order, Map<String, String> titles, boolean exact) {
        return order.stream().map(each -> new Placed(each.place(), each.id(), titles.getOrDefault(each.id(), ""),
                exact ? each.score().toString() : null)).toList();
    }

    private static Map<Constituency, @Nullable Integer> about(PublishedTable<Constituency> table) {
        var about = new EnumMap<Constituency, @Nullable Integer>(Constituency.class);
        table.cells().forEach((constituency, count) -> about.put(constituency, count.about()));
        return about;
    }
}
