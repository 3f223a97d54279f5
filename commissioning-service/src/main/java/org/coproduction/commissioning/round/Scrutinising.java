package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.minutes.Matter.NameScrutineers;
import org.coproduction.commissioning.minutes.Minuting;
import org.coproduction.commissioning.minutes.Move.Kind;
import org.coproduction.commissioning.minutes.Mover;
import org.coproduction.commissioning.round.Scrutiny.Offer;
import org.coproduction.commissioning.round.Scrutiny.Signature;
import org.jspecify.annotations.Nullable;

/// What is done about scrutineers, in whichever state: they offer themselves and are named before anybody can vote, and sign once the
/// ballots are counted.
public final class Scrutinising {
    private Scrutinising() {
    }

    /// Somebody who votes would recount. Whoever would gain from the round, or has run it, cannot.
    public static Decision<Round> offer(Round round, String person, @Nullable String organisation, Constituency constituency) {
        var scrutiny = round.kept().scrutiny();
        return switch (round) {
            case Collecting _,Reviewing _ -> {
                if (scrutiny.offerOf(person).isPresent()) {
                    yield Decision.unchanged();
                }
                var refusal = refusal(round, person, organisation);
                if (refusal != null) {
                    yield Decision.refused(refusal);
                }
                yield scrutiny.offers().size() == Scrutiny.MOST_OFFERS
                        ? Decision.refused(RefusalCode.SCRUTINEERS_FIXED)
                        : changed(round, scrutiny.with(new Offer(person, constituency)));
            }
            case Draft _ -> Decision.refused(RefusalCode.ROUND_NOT_COLLECTING);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
            case Voting _,Closing _,Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _ ->
                Decision.refused(RefusalCode.SCRUTINEERS_FIXED);
        };
    }

    /// Names some of those who offered themselves, one of a constituency, in the place of others of the same. It takes both facilitators.
    ///
    /// @param people opaque ids
    /// @param reason needed to ask; whoever agrees need not give one
    public static Decision<Round> name(Round round, Set<String> people, Mover by, @Nullable String reason, Instant now) {
        var named = switch (round) {
            case Collecting _,Reviewing _ -> named(round, people);
            case Draft _ -> Decision.<Round>refused(RefusalCode.ROUND_NOT_COLLECTING);
            case Cancelled _ -> Decision.<Round>refused(RefusalCode.ROUND_CANCELLED);
            case Voting _,Closing _,Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _ ->
                Decision.<Round>refused(RefusalCode.SCRUTINEERS_FIXED);
        };
        return Minuting.together(round, new NameScrutineers(people), by, reason, now, Kind.SCRUTINEERS_NAMED, named);
    }

    private static Decision<Round> named(Round round, Set<String> people) {
        var scrutiny = round.kept().scrutiny();
        var chosen = scrutiny.offers().stream().filter(offer -> people.contains(offer.person())).toList();
        if (chosen.isEmpty() || chosen.size() < people.size()) {
            return Decision.refused(RefusalCode.NOT_FOUND);
        }
        if (chosen.stream().map(Offer::constituency).distinct().count() < chosen.size()) {
            return Decision.refused(Refusal.of(RefusalCode.INVALID_FIELD, "codes"));
        }
        for (var offer : chosen) {
            var refusal = refusal(round, offer.person(), null);
            if (refusal != null) {
                return Decision.refused(refusal);
            }
        }
        return scrutiny.named().values().containsAll(people) ? Decision.unchanged() : changed(round, scrutiny.naming(chosen));
    }

    /// Opaque ids of those whom one facilitator has asked to name.
    public static Set<String> asked(Round round) {
        return round.minutes().motions().stream()
                .flatMap(motion -> motion.matter() instanceof NameScrutineers(var people) ? people.stream() : Stream.empty())
                .collect(Collectors.toSet());
    }

    private static @Nullable Refusal refusal(Round round, String person, @Nullable String organisation) {
        if (round.interests().include(person, organisation)) {
            return Refusal.of(RefusalCode.INTEREST_DECLARED);
        }
        var ran = round.minutes().moves().stream().flatMap(move -> move.by().stream())
                .anyMatch(mover -> person.equals(mover.id()));
        return ran ? Refusal.of(RefusalCode.NOT_YOUR_ROLE) : null;
    }

    /// A scrutineer signs what the recount of the withheld ballots came to, once.
    ///
    /// @param hash the published input hash that was recounted
    public static Decision<Round> sign(Round round, String person, String hash, boolean agrees, String reason, Instant now) {
        var count = round.published();
        if (count == null) {
            return Decision.refused(round instanceof Cancelled ? RefusalCode.ROUND_CANCELLED : RefusalCode.ROUND_NOT_COUNTED);
        }
        if (count.ballotsMayBePublished()) {
            return Decision.refused(RefusalCode.SCRUTINY_NOT_NEEDED);
        }
        var scrutiny = round.kept().scrutiny();
        var constituency = scrutiny.isScrutineer(person).orElse(null);
        if (constituency == null) {
            return Decision.refused(RefusalCode.NOT_YOUR_ROLE);
        }
        if (!hash.equals(count.inputHash())) {
            return Decision.refused(Refusal.of(RefusalCode.STALE_VERSION, "hash"));
        }
        if (!agrees && reason.isBlank()) {
            return Decision.refused(RefusalCode.REASON_MISSING, "reason");
        }
        var signed = scrutiny.signatureOf(constituency).orElse(null);
        if (signed != null) {
            return signed.agrees() == agrees ? Decision.unchanged() : Decision.refused(RefusalCode.ALREADY_DECIDED);
        }
        return changed(round,
                scrutiny.with(new Signature(constituency, hash, agrees, agrees ? null : reason.strip(), now)));
    }

    private static Decision<Round> changed(Round round, Scrutiny scrutiny) {
        return Decision.changed(round.with(round.kept().with(scrutiny)));
    }
}
