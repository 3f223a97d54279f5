package org.coproduction.commissioning.scrutiny;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Objects;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.certificate.CertificateJson;
import org.coproduction.commissioning.certificate.RoundCertificate;
import org.coproduction.commissioning.count.GatherBallots;
import org.coproduction.commissioning.count.PublishedCount;
import org.coproduction.commissioning.export.ElectionFile;
import org.coproduction.commissioning.round.Count;
import org.coproduction.commissioning.round.Round;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.commissioning.verification.UnreadableResult;
import org.coproduction.commissioning.verification.VerifyResult;
import org.coproduction.web.Caller;
import org.coproduction.web.RefusedException;

/// What a scrutineer gets of a counted round: its ballots, shuffled and with nothing but choices and constituency, and its certificate. Both
/// can be checked elsewhere, by any software; what the verifier says of them is told beside.
final class Recount {
    private final Rounds rounds;
    private final GatherBallots gatherBallots;
    private final ElectionFile electionFile;

    Recount(Rounds rounds, GatherBallots gatherBallots, ElectionFile electionFile) {
        this.rounds = rounds;
        this.gatherBallots = gatherBallots;
        this.electionFile = electionFile;
    }

    /// A counted round, and of which constituency the caller is its scrutineer.
    record Opened(String id, Round round, Count count, Constituency constituency) {}

    /// Refuses with `NOT_YOUR_ROLE` who is no scrutineer of the round, and with `SCRUTINY_NOT_NEEDED` where the ballots are published.
    Opened open(String roundId, Caller caller) {
        var round = rounds.get(roundId).state();
        var count = PublishedCount.of(round);
        if (count.ballotsMayBePublished()) {
            throw new RefusedException(Refusal.of(RefusalCode.SCRUTINY_NOT_NEEDED));
        }
        var constituency = round.kept().scrutiny().isScrutineer(caller.id())
                .filter(each -> each == caller.voice()
                        && !round.interests().include(caller.id(), caller.organisation()))
                .orElseThrow(() -> new RefusedException(Refusal.of(RefusalCode.NOT_YOUR_ROLE)));
        return new Opened(roundId, round, count, constituency);
    }

    /// The ballots under one heading as a `.pb` file.
    String election(Opened opened, Count.Part part) {
        return electionFile.text(opened.id, opened.round, part, gatherBallots.under(part.heading(), opened.id, opened.round,
                Objects.requireNonNull(opened.round.poll(), "a counted round has had a poll")));
    }

    String certificate(Opened opened, Count.Part part) {
        return CertificateJson.of(RoundCertificate.of(gatherBallots.under(part.heading(), opened.id, opened.round,
                Objects.requireNonNull(opened.round.poll(), "a counted round has had a poll")), part.allocation()));
    }

    /// What the verifier found under one heading.
    ///
    /// @param faults none if all is right
    record Found(String name, List<String> checked, List<String> faults) {}

    List<Found> found(Opened opened) {
        return opened.count.parts().stream().map(part -> found(opened, part)).toList();
    }

    private Found found(Opened opened, Count.Part part) {
        try {
            var verification = new VerifyResult().verify(certificate(opened, part).getBytes(UTF_8),
                    election(opened, part).getBytes(UTF_8));
            return new Found(opened.round.terms().subPot(part.heading()).name(), verification.checked(), verification.faults());
        } catch (UnreadableResult unreadable) {
            throw new IllegalStateException("a certificate can be read", unreadable);
        }
    }
}
