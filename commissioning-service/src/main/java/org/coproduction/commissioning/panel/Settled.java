package org.coproduction.commissioning.panel;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.coproduction.charter.GateOutcome;
import org.coproduction.commissioning.minutes.Minutes;
import org.jspecify.annotations.Nullable;

/// The round is over, with its outcome for ever. Who was on the panel is not kept.
///
/// @param judgements what the pairs said; where nothing was agreed, as far as they had come
record Settled(Terms terms, Minutes minutes, List<Bid> bids, List<Judgement> judgements, List<AgreedMark> agreed,
        GateOutcome outcome) implements PanelRound {
    Settled {
        bids = List.copyOf(bids);
        judgements = List.copyOf(judgements);
        agreed = List.copyOf(agreed);
        if (outcome instanceof GateOutcome.Agreed && !new HashSet<>(Point.ofDifference(terms, bids, judgements))
                .equals(agreed.stream().map(AgreedMark::point).collect(Collectors.toSet()))) {
            throw new IllegalArgumentException("scores are agreed only where every difference was moderated");
        }
    }

    /// What the panel recommends; `null` where it agreed on nothing.
    @Nullable
    Scores scores() {
        return outcome.coProduced() ? Scores.of(terms, bids, judgements, agreed) : null;
    }

    PanelRound with(GateOutcome decided) {
        return new Settled(terms, minutes, bids, judgements, agreed, decided);
    }
}
