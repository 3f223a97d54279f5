package org.coproduction.commissioning.priority;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.channel.PaperBatches;
import org.coproduction.commissioning.minutes.Minutes;

/// Facilitators write the options, and readers confirm their Easy Read versions.
record Preparing(Terms terms, Minutes minutes, List<Option> options) implements PriorityRound {
    /// Fewer cannot be put in order.
    private static final int FEWEST = 2;

    Preparing {
        options = List.copyOf(options);
    }

    Decision<PriorityRound> with(List<Option> written) {
        if (written.stream().map(Option::id).distinct().count() < written.size()) {
            return Decision.refused(RefusalCode.INVALID_FIELD, "options");
        }
        var before = options.stream().collect(Collectors.toMap(Option::id, Function.identity()));
        // What a reader confirmed is kept, and counts again only if that very wording returns.
        return changed(written.stream().map(option -> {
            var known = before.get(option.id());
            return known == null ? option : option.confirmed(known.confirmedWording());
        }).toList());
    }

    Decision<PriorityRound> confirm(Map<String, String> wordings) {
        var next = new ArrayList<Option>(options.size());
        var found = 0;
        for (var option : options) {
            var wording = wordings.get(option.id());
            if (wording == null) {
                next.add(option);
            } else if (option.easyRead().isBlank()) {
                return Decision.refused(RefusalCode.EASY_READ_MISSING);
            } else if (!wording.equals(option.wording())) {
                return Decision.refused(RefusalCode.STALE_VERSION);
            } else {
                found++;
                next.add(option.confirmed(wording));
            }
        }
        return found < wordings.size() ? Decision.refused(RefusalCode.OPTION_UNKNOWN) : changed(next);
    }

    Decision<PriorityRound> opened(Instant now) {
        if (options.size() < FEWEST) {
            return Decision.refused(RefusalCode.TOO_FEW_OPTIONS);
        }
        var unread = options.stream().filter(option -> !option.understood()).map(Option::id).collect(Collectors.joining(", "));
        return unread.isEmpty()
                ? Decision.changed(new Ranking(terms, minutes, options, now, PaperBatches.NONE))
                : Decision.refused(Refusal.of(RefusalCode.EASY_READ_NOT_CONFIRMED, Map.of("proposals", unread)));
    }

    private Decision<PriorityRound> changed(List<Option> now) {
        return now.equals(options) ? Decision.unchanged() : Decision.changed(new Preparing(terms, minutes, now));
    }
}
