package org.coproduction.commissioning.search;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.panel.PanelRound;
import org.coproduction.commissioning.panel.PanelRounds;
import org.coproduction.commissioning.priority.PriorityRound;
import org.coproduction.commissioning.priority.PriorityRounds;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.commissioning.round.Ratification;
import org.coproduction.commissioning.round.Round;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Searches what everybody may read of rounds of every kind: no token is needed.
@RestController
class SearchEndpoint {
    private static final int MOST = 50;
    private static final int LONGEST = 100;

    private final Rounds rounds;
    private final PriorityRounds priorityRounds;
    private final PanelRounds panelRounds;

    SearchEndpoint(Rounds rounds, PriorityRounds priorityRounds, PanelRounds panelRounds) {
        this.rounds = rounds;
        this.priorityRounds = priorityRounds;
        this.panelRounds = panelRounds;
    }

    /// @param more whether there are more than these
    record Found(List<Hit> items, boolean more) {}

    enum Kind {
        ROUND,
        PRIORITY_ROUND,
        PANEL_ROUND,
        PROPOSAL,
        PROJECT
    }

    /// @param projectId of a proposal that has become a project
    record Hit(Kind kind, String title, String roundId, String roundTitle, @Nullable String projectId) {}

    /// Finds rounds of every kind, and proposals, by words.
    @GetMapping("/api/commissioning/search")
    Found search(@RequestParam String words) {
        var query = Query.of(words);
        if (query.words().isEmpty() || words.length() > LONGEST) {
            throw new RefusedException(Refusal.of(RefusalCode.INVALID_FIELD, "words"));
        }
        var hits = Stream.of(rounds.store().all().flatMap(found -> of(found.id(), found.state(), query)),
                priorityRounds.store().all().flatMap(found -> ofPriorities(found.id(), found.state(), query)),
                panelRounds.store().all().flatMap(found -> ofPanel(found.id(), found.state(), query)))
                .flatMap(Function.identity()).limit(MOST + 1L).toList();
        return hits.size() > MOST ? new Found(hits.subList(0, MOST), true) : new Found(hits, false);
    }

    private static Stream<Hit> of(String id, Round round, Query query) {
        var terms = round.terms();
        var itself = query.finds(terms.title(), terms.what(), terms.where())
                ? Stream.of(new Hit(Kind.ROUND, terms.title(), id, terms.title(), null))
                : Stream.<Hit>empty();
        return Stream.concat(itself, round.proposals().stream()
                .filter(proposal -> query.finds(proposal.title(), proposal.summary(), proposal.easyRead())).map(proposal -> {
                    var project = project(round, proposal);
                    return new Hit(project == null ? Kind.PROPOSAL : Kind.PROJECT, proposal.title(), id, terms.title(), project);
                }));
    }

    /// By what it is about, or by one of the things that people rank.
    private static Stream<Hit> ofPriorities(String id, PriorityRound round, Query query) {
        var terms = round.terms();
        return query.finds(terms.title(), terms.what(), terms.where()) || round.options().stream()
                .anyMatch(option -> query.finds(option.title(), option.summary(), option.easyRead()))
                        ? Stream.of(new Hit(Kind.PRIORITY_ROUND, terms.title(), id, terms.title(), null))
                        : Stream.empty();
    }

    /// By what it is about, or by one of the criteria. Who bids is nothing that everybody reads.
    private static Stream<Hit> ofPanel(String id, PanelRound round, Query query) {
        var terms = round.terms();
        return query.finds(terms.title(), terms.what(), terms.where()) || terms.criteria().stream()
                .anyMatch(criterion -> query.finds(criterion.title(), criterion.text(), criterion.easyRead()))
                        ? Stream.of(new Hit(Kind.PANEL_ROUND, terms.title(), id, terms.title(), null))
                        : Stream.empty();
    }

    private static @Nullable String project(Round round, Proposal proposal) {
        var decision = round.decision();
        return decision == null
                ? null
                : decision.allAwards().stream().filter(award -> award.proposalId().equals(proposal.id())).findFirst()
                        .map(Ratification.Award::projectId).orElse(null);
    }
}
