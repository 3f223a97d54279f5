package org.coproduction.portal.facilitate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.coproduction.portal.api.Facilitation.Ballot;
import org.coproduction.portal.api.Facilitation.NewRound;
import org.coproduction.portal.form.Row;
import org.coproduction.portal.look.London;
import org.jspecify.annotations.Nullable;

/// The terms of a draft as somebody would type them into the form of a new round.
final class Filled {
    private final NewRound terms;
    private final Map<String, List<String>> values = new HashMap<>();

    Filled(NewRound terms) {
        this.terms = terms;
        put("title", terms.title());
        put("potPence", pounds(terms.potPence()));
        put("what", terms.what());
        put("where", terms.where());
        put("how", terms.how());
        put("parentCarers", terms.quorums().parentCarers());
        put("youngPeople", terms.quorums().youngPeople());
        put("professionals", terms.quorums().professionals());
        put("expectedVoters", terms.expectedVoters());
        ballot(terms.ballot());
        put("satisfaction", terms.rule().satisfaction().equals("POINTS") ? "COST" : terms.rule().satisfaction());
        put("completion", terms.rule().completion());
        put("method", terms.rule().method());
        put("ties", terms.rule().ties());
        put("tolerance.percent", terms.tolerance().percent());
        put("tolerance.pence", terms.tolerance().pence() == null ? null : pounds(terms.tolerance().pence()));
        put("tolerance.days", terms.tolerance().days());
        day("proposalsUntil", terms.proposalsUntil());
        day("votingUntil", terms.votingUntil());
        put("extensionDays", terms.extensionDays());
        reach();
        deciding();
        preFunded();
    }

    Map<String, List<String>> values() {
        return values;
    }

    List<Row> headings() {
        return terms.headings().stream().map(each -> new Row(each.id(), each.name(), pounds(each.pence()))).toList();
    }

    int funders() {
        return Math.max(Decides.FUNDERS, terms.deciding() == null ? 0 : terms.deciding().funders().size());
    }

    int promised() {
        return Math.max(Promised.PLACES, terms.preFunded().size());
    }

    private void ballot(Ballot ballot) {
        put("ballot", ballot.withinPot() ? "WITHIN_POT" : ballot.type());
        put("mostChoices", ballot.mostChoices());
        put("points", ballot.points());
    }

    private void reach() {
        var reach = terms.reach();
        put("reach.ages.from", reach.ages().from());
        put("reach.ages.to", reach.ages().to());
        put("reach.localities", String.join("\n", reach.localities()));
        var register = reach.register();
        if (register != null) {
            put("reach.register.parentCarers", register.parentCarers());
            put("reach.register.youngPeople", register.youngPeople());
            put("reach.register.professionals", register.professionals());
        }
    }

    private void deciding() {
        var deciding = terms.deciding();
        if (deciding != null) {
            put("delegation", deciding.delegation());
            put("grounds", String.join("\n", deciding.grounds()));
            day("decidingUntil", deciding.until());
            for (var at = 0; at < deciding.funders().size(); at++) {
                put("funder-" + at + "-body", deciding.funders().get(at).body());
                put("funder-" + at + "-share", pounds(deciding.funders().get(at).sharePence()));
            }
        }
    }

    private void preFunded() {
        for (var at = 0; at < terms.preFunded().size(); at++) {
            var each = terms.preFunded().get(at);
            put("promised-" + at + "-title", each.title());
            put("promised-" + at + "-pence", pounds(each.pence()));
            put("promised-" + at + "-part", part(each.heading()));
            put("promised-" + at + "-reason", each.reason());
        }
    }

    /// On the form, parts of the money go by their place.
    private @Nullable String part(@Nullable String heading) {
        return IntStream.range(0, terms.headings().size()).filter(at -> terms.headings().get(at).id().equals(heading))
                .mapToObj(at -> "heading-" + (at + 1)).findFirst().orElse(null);
    }

    private void day(String field, @Nullable Instant moment) {
        if (moment != null) {
            var day = London.dayOf(moment);
            put(field + "-day", day.getDayOfMonth());
            put(field + "-month", day.getMonthValue());
            put(field + "-year", day.getYear());
        }
    }

    /// What is not there is shown as empty, and not as what the form shows at first.
    private void put(String field, @Nullable Object value) {
        values.put(field, List.of(value == null ? "" : value.toString()));
    }

    private static String pounds(long pence) {
        return BigDecimal.valueOf(pence, 2).toPlainString();
    }
}
