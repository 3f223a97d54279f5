package org.coproduction.commissioning.search;

import java.util.ArrayList;
import java.util.List;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.commissioning.round.Ratification;
import org.coproduction.commissioning.round.Round;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Versioned;
import org.coproduction.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Searches what everybody may read of the rounds: no token is needed.
@RestController
class SearchEndpoint {
    private static final int MOST = 50;
    private static final int LONGEST = 100;

    private final AggregateStore<Round> rounds;

    SearchEndpoint(AggregateStore<Round> rounds) {
        this.rounds = rounds;
    }

    /// @param more whether there are more than these
    record Found(List<Hit> items, boolean more) {}

    enum Kind {
        ROUND,
        PROPOSAL,
        PROJECT
    }

    /// @param projectId of a proposal that has become a project
    record Hit(Kind kind, String title, String roundId, String roundTitle, @Nullable String projectId) {}

    /// Finds rounds and proposals by words.
    @GetMapping("/api/commissioning/search")
    Found search(@RequestParam String words) {
        var query = Query.of(words);
        if (query.words().isEmpty() || words.length() > LONGEST) {
            throw new RefusedException(Refusal.of(RefusalCode.INVALID_FIELD, "words"));
        }
        var hits = new ArrayList<Hit>();
        for (var found = rounds.all().iterator(); found.hasNext();) {
            add(hits, found.next(), query);
            if (hits.size() > MOST) {
                return new Found(List.copyOf(hits.subList(0, MOST)), true);
            }
        }
        return new Found(hits, false);
    }

    private static void add(List<Hit> hits, Versioned<Round> found, Query query) {
        var round = found.state();
        var title = round.terms().title();
        if (query.finds(title, round.terms().what(), round.terms().where())) {
            hits.add(new Hit(Kind.ROUND, title, found.id(), title, null));
        }
        for (var proposal : round.proposals()) {
            if (query.finds(proposal.title(), proposal.summary(), proposal.easyRead())) {
                var project = project(round, proposal);
                hits.add(new Hit(project == null ? Kind.PROPOSAL : Kind.PROJECT, proposal.title(), found.id(), title, project));
            }
        }
    }

    private static @Nullable String project(Round round, Proposal proposal) {
        var decision = round.decision();
        return decision == null
                ? null
                : decision.allAwards().stream().filter(award -> award.proposalId().equals(proposal.id())).findFirst()
                        .map(Ratification.Award::projectId).orElse(null);
    }
}
