package org.coproduction.commissioning.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.coproduction.commissioning.allocation.Election;
import org.coproduction.commissioning.round.BallotType;
import org.coproduction.commissioning.round.Count;
import org.coproduction.commissioning.round.Poll;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.commissioning.round.Round;
import org.coproduction.commissioning.round.SubPot;
import org.coproduction.commissioning.round.Terms;

/// The ballots of a counted round as a `.pb` file, one for each heading where there are any, since a file has one budget.
public final class ElectionFile {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy").withZone(FunderSettings.LONDON);

    private final FunderSettings funder;

    public ElectionFile(FunderSettings funder) {
        this.funder = funder;
    }

    /// The whole file.
    public String text(String roundId, Round round, Count.Part part, Election election) {
        var text = new StringBuilder();
        try {
            write(roundId, round, part, election, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    void write(String roundId, Round round, Count.Part part, Election election, Appendable out) throws IOException {
        var names = round.proposals().stream().collect(Collectors.toMap(Proposal::id, Proposal::title));
        var poll = Objects.requireNonNull(round.poll(), "a counted round has had a poll");
        PabulibWriter.write(election, part.allocation(), meta(roundId, round.terms(), poll, part), names, out);
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
