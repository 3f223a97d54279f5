package org.coproduction.commissioning.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Halt;
import org.coproduction.commissioning.award.FundingAward.Delivered;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.award.Standing;
import org.coproduction.commissioning.award.Tranche;
import org.coproduction.commissioning.award.Variation;
import org.coproduction.commissioning.export.AwardedGrant.Classification;
import org.coproduction.commissioning.export.AwardedGrant.Event;
import org.coproduction.commissioning.export.AwardedGrant.Transaction;
import org.jspecify.annotations.Nullable;

/// What became of an award, as the 360Giving Data Standard (schema 1.4) tells it: what was committed and paid is transactions, when it is
/// carried out is dates. The standard has no field for where a grant stands, so that is a classification.
final class GrantHistory {
    private static final String CURRENCY = "GBP";
    private static final int PENCE_DIGITS = 2;

    private final Funded award;
    private final String id;
    private final String recipient;
    private final FunderSettings funder;

    /// @param id of the grant
    /// @param recipient the id of the organisation that receives the money
    GrantHistory(Funded award, String id, String recipient, FunderSettings funder) {
        this.award = award;
        this.id = id;
        this.recipient = recipient;
        this.funder = funder;
    }

    static BigDecimal pounds(long pence) {
        return BigDecimal.valueOf(pence, PENCE_DIGITS);
    }

    static LocalDate day(Instant moment) {
        return moment.atZone(FunderSettings.LONDON).toLocalDate();
    }

    /// The award and every change of it, which together are the amount awarded. Where several gave the money, none of them is named as
    /// having given all of it.
    List<Transaction> commitments() {
        var grant = award.grant();
        var provider = grant.funders().size() == 1 ? funder.organization(grant.funders().getFirst(), true).id() : null;
        var all = new ArrayList<Transaction>();
        all.add(new Transaction(id + "-awarded", day(grant.ratifiedAt()).toString(), CURRENCY, pounds(grant.amount().pence()),
                "Awarded", provider, recipient));
        award.decided().stream().filter(Variation.Closed::varied).forEach(change -> {
            var request = change.request();
            all.add(new Transaction(id + "-varied-" + request.number(), day(change.at()).toString(), CURRENCY,
                    pounds(request.amount().pence() - change.before().pence()),
                    "Varied, " + basis(change.outcome()) + ": " + request.what(), provider, recipient));
        });
        return all;
    }

    private static String basis(@Nullable GateOutcome outcome) {
        return outcome == null
                ? "within what the terms let the funder decide alone"
                : outcome.coProduced() ? "agreed by every constituency" : "decided without agreement";
    }

    /// What was paid; `null` while nothing was.
    @Nullable
    List<Transaction> payments() {
        var alone = award.grant().funders().size() == 1;
        var parts = award.tranches();
        var all = IntStream.range(0, parts.size()).boxed().flatMap(at -> {
            var payment = parts.get(at).paid();
            return payment == null
                    ? Stream.<Transaction>empty()
                    : Stream.of(new Transaction(id + "-paid-" + (at + 1), payment.on().toString(), CURRENCY,
                            pounds(parts.get(at).amount().pence()), null, funder.organization(payment.by(), alone).id(),
                            recipient));
        }).toList();
        return all.isEmpty() ? null : all;
    }

    /// From the day on which the action plan was settled to that by which it is to be carried out; `null` before.
    @Nullable
    List<Event> planned() {
        var progress = award.progress();
        return progress.planAgreedAt() == null || progress.completionDue() == null
                ? null
                : List.of(new Event("Action plan", day(progress.planAgreedAt()).toString(), progress.completionDue().toString(),
                        null));
    }

    /// Since when it is carried out, and until when it was; `null` where neither is so. One that ended before its plan was settled is
    /// told from the day of the award on.
    @Nullable
    List<Event> actual() {
        var progress = award.progress();
        var ended = award.standing() instanceof Standing.Ended stopped ? stopped.halt() : null;
        var until = until(progress.delivered(), ended);
        if (progress.planAgreedAt() == null && until == null) {
            return null;
        }
        var since = Objects.requireNonNullElse(progress.planAgreedAt(), award.grant().ratifiedAt());
        return List.of(new Event("Carrying it out", day(since).toString(), until == null ? null : day(until).toString(),
                ended == null ? null : "Ended by the funder. " + why(ended)));
    }

    private static @Nullable Instant until(@Nullable Delivered delivered, @Nullable Halt ended) {
        return delivered != null ? delivered.at() : ended != null ? ended.at() : null;
    }

    /// Where it stands.
    Classification status() {
        return switch (award.standing()) {
            case Standing.Running _ when award.progress().delivered() != null -> status("DELIVERED", "Carried out", null);
            case Standing.Running _ -> status("RUNNING", "It goes on", null);
            case Standing.Suspended(_, var halt) -> status("SUSPENDED", "Suspended by the funder", halt);
            case Standing.Ended stopped -> status("ENDED", "Ended by the funder", stopped.halt());
        };
    }

    private static Classification status(String code, String title, @Nullable Halt halt) {
        return new Classification("Award status", code, title,
                halt == null ? null : "Since " + day(halt.at()) + ". " + why(halt));
    }

    private static String why(Halt halt) {
        return "The ground is " + halt.ground().plain() + ". " + halt.reason();
    }

    /// When any of it last changed. A payment changes it when it is recorded, which may be long after its day.
    Instant changedAt() {
        var standing = award.standing();
        var progress = award.progress();
        var halts = Stream.concat(Stream.ofNullable(standing.halt()).map(Halt::at), standing.past().stream().flatMap(
                each -> each.resumed() == null ? Stream.of(each.halt().at()) : Stream.of(each.resumed().at())));
        var paid = award.tranches().stream().flatMap(part -> Stream.ofNullable(part.paid()))
                .map(Tranche.Payment::recordedAt);
        return Stream.of(Stream.of(award.amountSince()), halts, paid, Stream.ofNullable(progress.planAgreedAt()),
                Stream.ofNullable(progress.delivered()).map(Delivered::at)).flatMap(each -> each).max(Instant::compareTo)
                .orElseThrow().truncatedTo(ChronoUnit.SECONDS);
    }
}
