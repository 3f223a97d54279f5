package org.coproduction.commissioning.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.coproduction.commissioning.count.GatherBallots;
import org.coproduction.commissioning.count.PublishedCount;
import org.coproduction.commissioning.round.BallotType;
import org.coproduction.commissioning.round.Count;
import org.coproduction.commissioning.round.Poll;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.commissioning.round.Round;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.commissioning.round.SubPot;
import org.coproduction.commissioning.round.Terms;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The ballots of a counted round as a `.pb` file, one for each heading where there are any, since a file has one budget; where every constituency cast enough of them to be published.
@RestController
class ElectionEndpoint {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy").withZone(FunderSettings.LONDON);

    private final Rounds rounds;
    private final GatherBallots gatherBallots;
    private final FunderSettings funder;

    ElectionEndpoint(Rounds rounds, GatherBallots gatherBallots, FunderSettings funder) {
        this.rounds = rounds;
        this.gatherBallots = gatherBallots;
        this.funder = funder;
    }

    @GetMapping(path = "/api/commissioning/rounds/{roundId}/election.pb", produces = MediaType.TEXT_PLAIN_VALUE)
    void election(@PathVariable UUID roundId, @RequestParam(defaultValue = "") String heading, HttpServletResponse response)
            throws IOException {
        var id = roundId.toString();
        var round = rounds.get(id).state();
        var count = PublishedCount.withBallots(round);
        var poll = Objects.requireNonNull(round.poll(), "a counted round has had a poll");
        var part = PublishedCount.under(heading, count);
        var election = gatherBallots.under(heading, id, round, poll);
        var names = round.proposals().stream().collect(Collectors.toMap(Proposal::id, Proposal::title));
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"round-" + id + (heading.isEmpty() ? "" : "-" + heading) + ".pb\"");
        var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8));
        PabulibWriter.write(election, part.allocation(), meta(id, round.terms(), poll, part), names, out);
        out.flush();
    }

    /// The format has no word for a rule in which each constituency weighs the same, so `rule` is `unknown`, and a field of our own
    /// names it.
    private Map<String, String> meta(String id, Terms terms, Poll poll, Count.Part part) {
        var under = terms.subPot(part.heading());
        var meta = new LinkedHashMap<String, String>();
        meta.put("description", under.name().isEmpty() ? terms.title() : terms.title() + ": " + under.name());
        meta.put("country", "United Kingdom");
        meta.put("unit", funder.name());
        meta.put("subunit", terms.where());
        meta.put("instance", id);
        ballot(terms, under, meta);
        meta.put("rule", "unknown");
        meta.put("allocation_rule", part.allocation().rule().name());
        meta.put("input_hash", part.allocation().inputHash());
        meta.put("date_begin", day(poll.openedAt()));
        meta.put("date_end", day(Objects.requireNonNull(poll.closedAt(), "a counted round is closed")));
        meta.put("currency", "GBP");
        meta.put("comment", "#1: Counted by allocation_rule, in which each constituency weighs the same whatever its head-count."
                + " #2: selected is what the ballots select. What was funded is in the decision record of the round."
                + " #3: voter_id only numbers the rows, which stand in a shuffled order."
                + (terms.ballot().type() == BallotType.RANKED
                        ? " #4: People ranked; the first place gives as many points as there were places to give."
                        : ""));
        return meta;
    }

    private static void ballot(Terms terms, SubPot under, Map<String, String> meta) {
        var form = terms.ballot();
        meta.put("vote_type", switch (form.type()) {
            case APPROVAL -> "approval";
            case POINTS -> "cumulative";
            case RANKED -> "scoring";
        });
        meta.put("min_length", "0");
        if (form.mostChoices() < Round.MOST_PROPOSALS) {
            meta.put("max_length", Integer.toString(form.mostChoices()));
        }
        if (form.withinPot()) {
            meta.put("max_sum_cost", PabulibWriter.pounds(under.amount()));
        }
        switch (form.type()) {
            case APPROVAL -> {
            }
            case POINTS -> meta.put("max_sum_points", Integer.toString(form.points()));
            case RANKED -> meta.put("max_points", Integer.toString(form.mostChoices()));
        }
    }

    private static String day(Instant at) {
        return DAY.format(at);
    }
}
