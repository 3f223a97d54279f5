package org.coproduction.portal.facilitate;

import java.time.Instant;
import java.util.List;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Commissioning.Form;
import org.coproduction.portal.api.Extended;
import org.coproduction.portal.api.Priorities;
import org.jspecify.annotations.Nullable;

/// What stands on the papers of a round.
///
/// @param kind which words say how to fill it in: as ballots are, or `PRIORITY` where people say what matters
/// @param potPence what it is about; 0 where no money is
/// @param until when it is closed; `null` where nobody knows yet
public record Printed(String title, String kind, Form form, long potPence, List<Choice> choices, @Nullable Instant until) {
    public Printed {
        choices = List.copyOf(choices);
    }

    /// One of the things to choose from.
    ///
    /// @param costPence `null` where it costs nothing by itself
    public record Choice(String id, String title, String summary, String easyRead, @Nullable Long costPence) {}

    static Printed of(Commissioning.Round round) {
        return new Printed(round.title(), round.ballot().type(), round.ballot(), round.potPence(), round.proposals().stream()
                .map(each -> new Choice(each.id(), each.title(), each.summary(), each.easyRead(), each.costPence())).toList(),
                until(round.extension(), round.votingUntil()));
    }

    static Printed of(Priorities.Round round) {
        return new Printed(round.title(), "PRIORITY", new Form("RANKED", round.places(), null, false), 0, round.options().stream()
                .map(each -> new Choice(each.id(), each.title(), each.summary(), each.easyRead(), null)).toList(),
                until(round.extension(), round.rankingUntil()));
    }

    private static @Nullable Instant until(@Nullable Extended extension, @Nullable Instant first) {
        return extension == null ? first : extension.until();
    }
}
