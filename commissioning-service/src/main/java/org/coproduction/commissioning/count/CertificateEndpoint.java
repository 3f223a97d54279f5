package org.coproduction.commissioning.count;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import java.util.UUID;
import org.coproduction.commissioning.certificate.CertificateJson;
import org.coproduction.commissioning.certificate.RoundCertificate;
import org.coproduction.commissioning.round.Rounds;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The certificate of a count, for everybody: what anybody needs to check it with the ballots, and with no trust in whoever counted. Where
/// the ballots are withheld, exact payments would tell them; then it says only about which part of each project each constituency paid.
@RestController
class CertificateEndpoint {
    private final Rounds rounds;
    private final GatherBallots gatherBallots;

    CertificateEndpoint(Rounds rounds, GatherBallots gatherBallots) {
        this.rounds = rounds;
        this.gatherBallots = gatherBallots;
    }

    /// The certificate of the count, in the form that `./coproduction verify` checks. Where ballots are withheld it says only the percent
    /// that each group paid.
    @GetMapping(path = "/api/commissioning/rounds/{roundId}/certificate", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> certificate(@PathVariable UUID roundId, @RequestParam(defaultValue = "") String heading) {
        var id = roundId.toString();
        var round = rounds.get(id).state();
        var count = PublishedCount.of(round);
        var part = PublishedCount.under(heading, count);
        var poll = Objects.requireNonNull(round.poll(), "a counted round has had a poll");
        var election = gatherBallots.under(heading, id, round, poll);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .body(count.ballotsMayBePublished()
                        ? CertificateJson.of(RoundCertificate.of(election, part.allocation())).getBytes(UTF_8)
                        : WithheldCertificate.of(election, part.allocation(), count.inputHash(part)));
    }
}
