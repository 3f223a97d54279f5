package org.coproduction.commissioning.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;

/// Makes one of two proposals, with the consent of both authors, as long as nobody can vote yet.
final class Merging {
    private Merging() {
    }

    /// By a facilitator, or by an author, who thereby agrees.
    static Decision<Round> suggest(Round round, String fromId, Proposal merged, String by, boolean facilitator) {
        return BeforeVoting.decide(round, () -> suggested(round, fromId, merged, by, facilitator));
    }

    static Decision<Round> agree(Round round, String intoId, String by) {
        return BeforeVoting.decide(round, () -> agreed(round, intoId, by));
    }

    private static Decision<Round> suggested(Round round, String fromId, Proposal merged, String by, boolean facilitator) {
        var into = find(round, merged.id());
        var from = find(round, fromId);
        if (into == null || from == null) {
            return Decision.refused(RefusalCode.PROPOSAL_UNKNOWN);
        }
        if (into.equals(from)) {
            return Decision.refused(RefusalCode.INVALID_FIELD, "from");
        }
        var authors = authors(into, from);
        if (!facilitator && !authors.contains(by)) {
            return Decision.refused(RefusalCode.NOT_YOUR_ROLE);
        }
        var merger = Merger.suggested(into, from, merged);
        return settled(round, into, from, authors.contains(by) ? merger.agreedBy(by) : merger);
    }

    private static Decision<Round> agreed(Round round, String intoId, String by) {
        var merger = round.kept().mergers().into(intoId).orElse(null);
        if (merger == null) {
            return Decision.refused(RefusalCode.MERGER_UNKNOWN);
        }
        var into = find(round, merger.into());
        var from = find(round, merger.from());
        if (into == null || from == null) {
            return Decision.refused(RefusalCode.MERGER_UNKNOWN);
        }
        if (!authors(into, from).contains(by)) {
            return Decision.refused(RefusalCode.NOT_YOUR_ROLE);
        }
        return merger.isStillOf(into, from)
                ? settled(round, into, from, merger.agreedBy(by))
                : Decision.refused(RefusalCode.STALE_VERSION);
    }

    private static Decision<Round> settled(Round round, Proposal into, Proposal from, Merger merger) {
        var kept = round.kept();
        if (!merger.agreed().containsAll(authors(into, from))) {
            var asked = kept.with(kept.mergers().with(merger));
            return asked.equals(kept)
                    ? Decision.unchanged()
                    : Decision.changed(round.with(asked));
        }
        var proposals = new ArrayList<Proposal>();
        round.proposals().stream().filter(each -> !each.equals(from))
                .forEach(each -> proposals.add(each.equals(into) ? merger.of(into, from) : each));
        var merged = kept.with(kept.mergers().done(merger, from));
        // Whoever would have been paid for what is no longer there by itself has not lost the interest in it.
        var after = from.stake().pays()
                ? merged.declaring(from.proposedBy())
                : merged;
        return Decision.changed(round instanceof Reviewing reviewing
                ? new Reviewing(round.terms(), after, proposals, without(reviewing.verdicts(), merger))
                : new Collecting(round.terms(), after, proposals));
    }

    private static Map<String, Verdict> without(Map<String, Verdict> verdicts, Merger merger) {
        var others = new HashMap<>(verdicts);
        others.keySet().removeIf(merger::names);
        return others;
    }

    private static Set<String> authors(Proposal into, Proposal from) {
        return Stream.of(into, from).map(Proposal::proposedBy).collect(Collectors.toSet());
    }

    private static @Nullable Proposal find(Round round, String id) {
        return round.proposals().stream().filter(proposal -> proposal.id().equals(id)).findFirst().orElse(null);
    }
}
