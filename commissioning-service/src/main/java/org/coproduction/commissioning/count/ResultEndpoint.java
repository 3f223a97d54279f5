package org.coproduction.commissioning.count;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
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
import org.coproduction.commissioning.channel.Participation;
import org.coproduction.commissioning.round.Count;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.commissioning.round.PublicPreFunded;
import org.coproduction.commissioning.round.PublicScrutiny;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.commissioning.round.Terms;
import org.coproduction.starter.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a count gave, for everybody: what is recommended, why the rest is not, and what is needed to count again. Numbers of people
/// go through disclosure control; exact shares and the ballots themselves are shown only where every constituency cast at least
/// 20, because small numbers could be derived from them.
@RestController
@RequestMapping("/api/commissioning/rounds/{roundId}")
class ResultEndpoint {
    private final Rounds rounds;
    private final GatherBallots gatherBallots;
    private final Clock clock;

    ResultEndpoint(Rounds rounds, GatherBallots gatherBallots, Clock clock) {
        this.clock = clock;
        this.rounds = rounds;
        this.gatherBallots = gatherBallots;
    }

    /// @param recommended false if a quorum was missed: then this is only what the ballots would have funded
    /// @param refusal why it is not recommended, else `null`
    /// @param potPence all the money; it is what is pre-funded, what the ballots fund and what remains
    /// @param participation by which channels ballots came and who helped, about; `null` where it may not be told
    /// @param scrutiny what scrutineers signed, in the place of the ballots; `null` where these are published
    /// @param parts what was counted by itself: under each heading, or the whole
    record Result(String roundId, boolean recommended, @Nullable Why refusal, String rule, int ruleVersion, boolean parity,
            String inputHash, boolean ballotsPublished, long potPence, Map<Constituency, @Nullable Integer> ballots,
            @Nullable Integer totalBallots, Participation.@Nullable Published participation, List<Selected> selected,
            List<NotSelected> notSelected, long totalCostPence,
            long remainingPence, List<Part> parts, List<PublicPreFunded> preFunded,
            @Nullable PublicScrutiny scrutiny) {}

    /// What was shared out by itself. What is left over of it stays there.
    ///
    /// @param heading its id; `null` where the round has none
    /// @param potPence what people voted on
    /// @param inputHash of what was counted under it
    /// @param raised how many steps `add1` raised the shares by; `null` where exact shares are not shown
    /// @param certificate where everything is found that is needed to check it
    record Part(@Nullable String heading, String name, long potPence, long totalCostPence, long remainingPence, String inputHash,
            @Nullable Long raised, String certificate) {
        static List<Part> all(String roundId, Terms terms, Count count) {
            return count.parts().stream().map(part -> {
                var allocation = part.allocation();
                return new Part(named(part.heading()), terms.subPot(part.heading()).name(), allocation.budget().pence(),
                        allocation.totalCost().pence(), allocation.remaining().pence(), count.inputHash(part),
                        count.ballotsMayBePublished() ? allocation.raised() : null,
                        PublishedCount.address(roundId, "certificate", part));
            }).toList();
        }
    }

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
            @Nullable String heading, Map<Constituency, @Nullable Integer> support) {}

    /// @param plain the reason as a sentence
    /// @param availablePence what there was for it; `null` where it could tell how few its supporters are
    record NotSelected(String proposalId, String title, long costPence, Allocation.Reason reason, String plain,
            @Nullable Long availablePence, @Nullable String heading, Map<Constituency, @Nullable Integer> support) {}

    /// What the count gave: what is recommended, why the rest is not, and how many took part. Small numbers of people are
    /// withheld or rounded.
    @GetMapping("/result")
    ResponseEntity<Result> result(@PathVariable UUID roundId) {
        var found = rounds.get(roundId.toString());
        var round = found.state();
        var count = PublishedCount.of(round);
        var terms = round.terms();
        var exact = count.ballotsMayBePublished();
        var proposals = round.proposals().stream().collect(Collectors.toMap(Proposal::id, proposal -> proposal));
        var ballots = count.publishedTurnout();
        var missed = round.missed();
        var rule = count.rule();
        var preFunded = terms.split().charged();
        var scrutiny = PublicScrutiny.of(round, count, clock.instant());
        var result = new Result(found.id(), missed == null, Why.of(missed), rule.name(), rule.version(),
                true, count.inputHash(), exact, terms.pot().pence(), about(ballots), ballots.total().about(),
                count.publishedParticipation(),
                count.selected().stream().map(project -> selected(project, of(project.projectId(), proposals), exact)).toList(),
                count.notSelected().stream().map(project -> notSelected(project, of(project.projectId(), proposals), exact))
                        .toList(),
                count.totalCost().pence(), terms.pot().minus(preFunded).minus(count.totalCost()).pence(),
                Part.all(found.id(), terms, count),
                PublicPreFunded.all(terms), scrutiny);
        // How far scrutineers are also changes with the clock, of which a version knows nothing.
        return scrutiny == null ? Answer.read(found.version(), result) : ResponseEntity.ok(result);
    }

    private static Proposal of(String id, Map<String, Proposal> proposals) {
        return Objects.requireNonNull(proposals.get(id), "what was counted is a proposal");
    }

    private static @Nullable String named(String heading) {
        return heading.isEmpty() ? null : heading;
    }

    /// What was counted, as a text that anybody can count again. The text whose SHA-256 is the input hash: grouped ballots with nothing but choices and constituency. Where there are headings,
    /// it lists the hashes of what was counted under each, and `heading` asks for the text of one.
    @GetMapping(path = "/count-input", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<byte[]> countInput(@PathVariable UUID roundId, @RequestParam(defaultValue = "") String heading) {
        var id = roundId.toString();
        var round = rounds.get(id).state();
        var count = PublishedCount.withBallots(round);
        var poll = Objects.requireNonNull(round.poll(), "a counted round has had a poll");
        var text = heading.isEmpty() && !count.parts().getFirst().heading().isEmpty()
                ? count.headingsText()
                : InputText.of(gatherBallots.under(PublishedCount.under(heading, count).heading(), id, round, poll),
                        round.terms().rule());
        return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_PLAIN, UTF_8)).body(text.getBytes(UTF_8));
    }

    private static Selected selected(Allocation.Selected project, Proposal proposal, boolean exact) {
        return new Selected(project.projectId(), proposal.title(), project.cost().pence(),
                project.step(),
                exact && !project.rho().isEmpty() ? project.rho() : null, named(proposal.heading()),
                published(project.supporters()));
    }

    private static NotSelected notSelected(Allocation.NotSelected project, Proposal proposal, boolean exact) {
        var why = WhyNot.of(project, exact);
        return new NotSelected(project.projectId(), proposal.title(), project.cost().pence(),
                project.reason(),
                why.plain(), why.availablePence(), named(proposal.heading()), published(project.supporters()));
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
