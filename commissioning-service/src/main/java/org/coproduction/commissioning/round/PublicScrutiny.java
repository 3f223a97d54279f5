package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.round.Scrutiny.Signature;
import org.jspecify.annotations.Nullable;

/// What everybody reads of the scrutineers of a round whose ballots are withheld. It stands in the place of the list of ballots.
///
/// @param until the day by which they sign
/// @param signatures by constituency; never by person
/// @param awaited constituencies whose scrutineer has not signed
/// @param nobody constituencies that have no scrutineer
public record PublicScrutiny(Standing standing, String plain, String easyRead, Instant until, List<Signature> signatures,
        List<Constituency> awaited, List<Constituency> nobody) {
    public PublicScrutiny {
        signatures = List.copyOf(signatures);
        awaited = List.copyOf(awaited);
        nobody = List.copyOf(nobody);
    }

    /// How far it is.
    public enum Standing {
        /// All three signed that they agree.
        CONFIRMED("Three scrutineers, one of each group, have counted the ballots again and get the same result.",
                "Three people counted the votes again. It is right."),
        /// One of those who signed does not agree.
        DISPUTED("A scrutineer has counted the ballots again and does not agree. The reason stands beside the signature.",
                "A person counted the votes again. They say it is not right."),
        /// There is still time.
        AWAITED("Not all three scrutineers have signed yet. Until they have, nobody but those who run this platform has checked the count.",
                "Three people will count the votes again. They are not done yet."),
        /// Nobody was named before voting opened, so nobody can.
        NOBODY("Nobody was named to count the ballots again, and they are too few to be published. So nobody but those who run this platform has checked the count.",
                "Nobody else counted the votes again."),
        /// The day has passed.
        MISSED("The day has passed by which three scrutineers, one of each group, were to sign, and not all of them have.",
                "Not all three people counted the votes again in time.");

        private final String plain;
        private final String easyRead;

        Standing(String plain, String easyRead) {
            this.plain = plain;
            this.easyRead = easyRead;
        }
    }

    /// Of a counted round; `null` where its ballots are published, so that everybody can count them again.
    public static @Nullable PublicScrutiny of(Round round, Count count, Instant now) {
        if (count.ballotsMayBePublished()) {
            return null;
        }
        var scrutiny = round.kept().scrutiny();
        var until = Scrutiny.until(round.terms(), count);
        var nobody = Arrays.stream(Constituency.values()).filter(each -> !scrutiny.named().containsKey(each)).toList();
        var awaited = Arrays.stream(Constituency.values())
                .filter(each -> scrutiny.named().containsKey(each) && scrutiny.signatureOf(each).isEmpty()).toList();
        var standing = standing(scrutiny, now.isBefore(until));
        return new PublicScrutiny(standing, standing.plain, standing.easyRead, until, scrutiny.signatures(), awaited, nobody);
    }

    private static Standing standing(Scrutiny scrutiny, boolean inTime) {
        if (scrutiny.signatures().stream().anyMatch(signature -> !signature.agrees())) {
            return Standing.DISPUTED;
        }
        if (scrutiny.signatures().size() == Constituency.values().length) {
            return Standing.CONFIRMED;
        }
        if (scrutiny.named().isEmpty()) {
            return Standing.NOBODY;
        }
        return inTime ? Standing.AWAITED : Standing.MISSED;
    }
}
