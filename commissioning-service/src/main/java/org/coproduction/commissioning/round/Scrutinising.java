package org.coproduction.commissioning.round;

import java.time.Instant;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
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
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
            case Voting _,Closing _,Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _ ->
                Decision.refused(RefusalCode.SCRUTINEERS_FIXED);
        };
    }

    /// A facilitator names one of those who offered themselves, in the place of another of the same constituency.
    public static Decision<Round> name(Round round, String person, Mover by) {
        var scrutiny = round.kept().scrutiny();
        return switch (round) {
            case Collecting _,Reviewing _ when round.interests().include(by.id(), by.organisation()) ->
                Decision.refused(RefusalCode.INTEREST_DECLARED);
            case Collecting _,Reviewing _ -> {
                var offer = scrutiny.offerOf(person).orElse(null);
                if (offer == null) {
                    yield Decision.refused(RefusalCode.NOT_FOUND);
                }
                var refusal = refusal(round, person, null);
                if (refusal != null) {
                    yield Decision.refused(refusal);
                }
                yield person.equals(scrutiny.named().get(offer.constituency()))
                        ? Decision.unchanged()
                        : changed(round, scrutiny.naming(offer));
            }
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
            case Voting _,Closing _,Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _ ->
                Decision.refused(RefusalCode.SCRUTINEERS_FIXED);
        };
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
