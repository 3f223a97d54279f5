package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.round.Verdict.Feasible;
import org.coproduction.commissioning.round.Verdict.Unfeasible;

/// No new proposals are taken. Each is checked for whether it could be carried out, and at what price; its author can still mend
/// it, and then it is checked again.
///
/// @param verdicts by proposal id; those not checked yet are not in it
record Reviewing(Terms terms, Kept kept, List<Proposal> proposals, Map<String, Verdict> verdicts) implements Round {
    private static final int NAMED_AT_MOST = 10;

    Reviewing {
        kept = Kept.orNone(kept);
        proposals = List.copyOf(proposals);
        verdicts = Map.copyOf(verdicts);
    }

    /// Mends proposals that are there. A verdict on one that is not what it was is void.
    Decision<Round> mend(List<Proposal> mended, boolean facilitator) {
        if (!ids().containsAll(mended.stream().map(Proposal::id).toList())) {
            return Decision.refused(RefusalCode.ROUND_NOT_COLLECTING);
        }
        return switch (Proposals.edited(terms, proposals, mended, facilitator)) {
            case Decision.Changed(var all, _) -> {
                var standing = new HashMap<>(verdicts);
                all.stream().filter(each -> !proposals.contains(each)).map(Proposal::id).forEach(standing::remove);
                yield Decision.changed(new Reviewing(terms, kept, all, standing));
            }
            case Decision.Unchanged() -> Decision.unchanged();
            case Decision.Refused(var refusal) -> Decision.refused(refusal);
        };
    }

    Decision<Round> confirm(Map<String, String> wordings) {
        return switch (Proposals.confirmed(proposals, wordings)) {
            case Decision.Changed(var all, _) -> Decision.changed(new Reviewing(terms, kept, all, verdicts));
            case Decision.Unchanged() -> Decision.unchanged();
            case Decision.Refused(var refusal) -> Decision.refused(refusal);
        };
    }

    Decision<Round> with(Map<String, Verdict> more) {
        if (!ids().containsAll(more.keySet())) {
            return Decision.refused(RefusalCode.PROPOSAL_UNKNOWN);
        }
        var all = new HashMap<>(verdicts);
        all.putAll(more);
        return all.equals(verdicts) ? Decision.unchanged() : Decision.changed(new Reviewing(terms, kept, proposals, all));
    }

    Decision<Round> open(Instant now) {
        var unchecked = named(proposal -> !verdicts.containsKey(proposal.id()));
        if (!unchecked.isEmpty()) {
            return Decision.refused(Refusal.of(RefusalCode.FEASIBILITY_MISSING, Map.of("proposals", unchecked)));
        }
        var onTheBallot = new ArrayList<Proposal>();
        var setAside = new ArrayList<SetAside>();
        for (var proposal : proposals) {
            switch (verdicts.get(proposal.id())) {
                case Feasible(var price) -> onTheBallot.add(proposal.at(price));
                case Unfeasible(var reason) -> setAside.add(new SetAside(proposal, reason));
                case null -> throw new IllegalStateException("every proposal was checked");
            }
        }
        if (onTheBallot.isEmpty()) {
            return Decision.refused(RefusalCode.NO_PROPOSALS);
        }
        var unread = named(proposal -> onTheBallot.stream().anyMatch(each -> each.id().equals(proposal.id()))
                && !proposal.understood());
        return unread.isEmpty()
                ? Decision.changed(new Voting(terms, kept.with(kept.readings().fixed()), onTheBallot, Poll.open(now, setAside)))
                : Decision.refused(Refusal.of(RefusalCode.EASY_READ_NOT_CONFIRMED, Map.of("proposals", unread)));
    }

    private Set<String> ids() {
        return proposals.stream().map(Proposal::id).collect(Collectors.toSet());
    }

    /// The ids of those that are like this, the first few of them where they are many; empty where none is.
    private String named(Predicate<Proposal> like) {
        var ids = proposals.stream().filter(like).map(Proposal::id).toList();
        var named = ids.stream().limit(NAMED_AT_MOST).collect(Collectors.joining(", "));
        return ids.size() > NAMED_AT_MOST ? named + " and " + (ids.size() - NAMED_AT_MOST) + " more" : named;
    }
}
