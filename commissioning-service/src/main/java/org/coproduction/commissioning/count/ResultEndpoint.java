package org.coproduction.commissioning.count;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.DisclosureControl;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.PublishedTable;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.allocation.Allocation;
import org.coproduction.commissioning.allocation.InputText;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.starter.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a count gave, for everybody: what is recommended, why the rest is not, and what is needed to count again. Numbers of people
/// go through disclosure control; exact shares and the ballots themselves are shown only where every constituency cast at least
/// 20, because small numbers could be derived from them.
@RestController
@RequestMapping("/api/commissioning/rounds/{roundId}")
class ResultEndpoint {
    private final Rounds rounds;
    private final GatherBallots gatherBallots;

    ResultEndpoint(Rounds rounds, GatherBallots gatherBallots) {
        this.rounds = rounds;
        this.gatherBallots = gatherBallots;
    }

    /// @param recommended false if a quorum was missed: then this is only what the ballots would have funded
    /// @param refusal why it is not recommended, else `null`
    /// @param raised how many steps `add1` raised the shares by; `null` where exact shares are not shown
    record Result(String roundId, boolean recommended, @Nullable Why refusal, String rule, int ruleVersion, boolean parity,
            String inputHash, boolean ballotsPublished, long potPence, Map<Constituency, @Nullable Integer> ballots,
            @Nullable Integer totalBallots, List<Selected> selected, List<NotSelected> notSelected, long totalCostPence,
            long remainingPence, @Nullable Long raised) {}

    record Why(RefusalCode code, String plain, String easyRead, List<Constituency> constituencies) {
        static @Nullable Why of(GateOutcome.@Nullable NotAgreed missed) {
            if (missed == null) {
                return null;
            }
            var refusal = Refusal.of(RefusalCode.QUORUM_NOT_MET, missed.missing());
            return new Why(refusal.code(), refusal.plain(), refusal.easyRead(), refusal.constituencies());
        }
    }

    /// @param share the exact price per unit of satisfaction that its supporters paid; `null` where not shown or not bought by shares
    record Selected(String proposalId, String title, long costPence, Allocation.Step step, @Nullable String share,
            Map<Constituency, @Nullable Integer> support) {}

    /// @param plain the reason as a sentence
    /// @param availablePence what there was for it; `null` where it could tell how few its supporters are
    record NotSelected(String proposalId, String title, long costPence, Allocation.Reason reason, String plain,
            @Nullable Long availablePence, Map<Constituency, @Nullable Integer> support) {}

    /// What the count gave: what is recommended, why the rest is not, and how many took part. Small numbers of people are
    /// withheld or rounded.
    @GetMapping("/result")
    ResponseEntity<Result> result(@PathVariable UUID roundId) {
        var found = rounds.get(roundId.toString());
        var round = found.state();
        var count = PublishedCount.of(round);
        var allocation = count.allocation();
        var exact = count.ballotsMayBePublished();
        var titles = round.proposals().stream().collect(Collectors.toMap(Proposal::id, Proposal::title));
        var ballots = count.publishedTurnout();
        var missed = round.missed();
        return Answer.read(found.version(), new Result(found.id(), missed == null, Why.of(missed), allocation.rule().name(),
                allocation.rule().version(), true, count.inputHash(), exact, allocation.budget().pence(),
                about(ballots), ballots.total().about(),
                allocation.selected().stream().map(project -> selected(project, titles, exact)).toList(),
                allocation.notSelected().stream().map(project -> notSelected(project, titles, exact)).toList(),
                allocation.totalCost().pence(), allocation.remaining().pence(), exact ? allocation.raised() : null));
    }

    /// What was counted, as a text that anybody can count again. The text whose SHA-256 is the input hash: grouped ballots with
    /// nothing but choices and constituency.
    @GetMapping(path = "/count-input", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<byte[]> countInput(@PathVariable UUID roundId) {
        var id = roundId.toString();
        var round = rounds.get(id).state();
        PublishedCount.withBallots(round);
        var poll = Objects.requireNonNull(round.poll(), "a counted round has had a poll");
        var text = InputText.of(gatherBallots.handle(id, round, poll), round.terms().rule());
        return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_PLAIN, UTF_8)).body(text.getBytes(UTF_8));
    }

    private static Selected selected(Allocation.Selected project, Map<String, String> titles, boolean exact) {
        return new Selected(project.projectId(), titles.getOrDefault(project.projectId(), ""), project.cost().pence(),
                project.step(),
                exact && !project.rho().isEmpty() ? project.rho() : null, published(project.supporters()));
    }

    private static NotSelected notSelected(Allocation.NotSelected project, Map<String, String> titles, boolean exact) {
        var why = WhyNot.of(project, exact);
        return new NotSelected(project.projectId(), titles.getOrDefault(project.projectId(), ""), project.cost().pence(),
                project.reason(),
                why.plain(), why.availablePence(), published(project.supporters()));
    }

    private static Map<Constituency, @Nullable Integer> published(Map<Constituency, Integer> counts) {
        return about(DisclosureControl.publish(complete(counts)));
    }

    private static Map<Constituency, @Nullable Integer> about(PublishedTable<Constituency> table) {
        var about = new EnumMap<Constituency, @Nullable Integer>(Constituency.class);
        table.cells().forEach((constituency, count) -> about.put(constituency, count.about()));
        return about;
    }

    private static Map<Constituency, Integer> complete(Map<Constituency, Integer> counts) {
        var all = new EnumMap<Constituency, Integer>(Constituency.class);
        Arrays.stream(Constituency.values()).forEach(constituency -> all.put(constituency, counts.getOrDefault(constituency, 0)));
        return all;
    }
}
