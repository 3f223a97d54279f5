package org.coproduction.commissioning.scrutiny;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.count.GatherBallots;
import org.coproduction.commissioning.count.PublishedCount;
import org.coproduction.commissioning.export.ElectionFile;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.commissioning.round.Scrutinising;
import org.coproduction.commissioning.round.Scrutiny.Signature;
import org.coproduction.commissioning.scrutiny.Recount.Found;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.coproduction.web.NamesNobody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The recount of withheld ballots, for the three scrutineers and nobody else.
@RestController
@RequestMapping("/api/commissioning/rounds/{roundId}/recount")
class RecountEndpoint {
    private final Recount recount;
    private final Rounds rounds;
    private final Clock clock;

    RecountEndpoint(Rounds rounds, GatherBallots gatherBallots, ElectionFile electionFile, Clock clock) {
        this.recount = new Recount(rounds, gatherBallots, electionFile);
        this.rounds = rounds;
        this.clock = clock;
    }

    /// @param constituency that the scrutineer signs for
    /// @param hash to be signed: the published input hash
    /// @param salt with it, the input hash in the certificate gives the published one (SHA-256 of the salt, a line feed and that hash)
    /// @param headings ids to ask for files with; empty where the round has none
    /// @param found what the verifier says, for each heading
    /// @param signed what the scrutineer has signed; `null` before
    record Recounted(Constituency constituency, String hash, String salt, List<String> headings, List<String> funded,
            List<Found> found, @Nullable Signature signed) {}

    /// @param reason needed where the scrutineer does not agree; it is published, without a name
    record Signing(@NotNull @Size(max = 64) String hash, boolean agrees,
            @Nullable @Size(max = 2000) @NamesNobody String reason) {}

    /// What a scrutineer recounts, and what an independent program says of the count.
    @GetMapping
    Recounted read(@PathVariable UUID roundId, Caller caller) {
        var opened = recount.open(roundId.toString(), caller);
        var count = opened.count();
        var funded = count.selected().stream().map(selected -> opened.round().proposals().stream()
                .filter(proposal -> proposal.id().equals(selected.projectId())).findFirst().orElseThrow().title()).toList();
        return new Recounted(opened.constituency(), count.inputHash(), Objects.requireNonNull(count.salt(), "it is withheld"),
                count.parts().stream().map(part -> part.heading()).filter(heading -> !heading.isEmpty()).toList(), funded,
                recount.found(opened),
                opened.round().kept().scrutiny().signatureOf(opened.constituency()).orElse(null));
    }

    /// The shuffled ballots as a Pabulib file, for a scrutineer to count again.
    @GetMapping(path = "/election.pb", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<byte[]> election(@PathVariable UUID roundId, @RequestParam(defaultValue = "") String heading, Caller caller) {
        var opened = recount.open(roundId.toString(), caller);
        return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_PLAIN, UTF_8))
                .body(recount.election(opened, PublishedCount.under(heading, opened.count())).getBytes(UTF_8));
    }

    /// The certificate of the count with what every group of equal ballots paid, for a scrutineer to check.
    @GetMapping(path = "/certificate", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> certificate(@PathVariable UUID roundId, @RequestParam(defaultValue = "") String heading,
            Caller caller) {
        var opened = recount.open(roundId.toString(), caller);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .body(recount.certificate(opened, PublishedCount.under(heading, opened.count())).getBytes(UTF_8));
    }

    /// Signs for the count, or against it with a reason. Once; what is signed stays.
    @PutMapping("/signature")
    ResponseEntity<Answer> sign(@PathVariable UUID roundId, @Valid @RequestBody Signing signing, Caller caller, Command command) {
        var id = roundId.toString();
        recount.open(id, caller);
        var now = clock.instant();
        return Answer.of(rounds.change(id, command, round -> Scrutinising.sign(round, caller.id(), signing.hash, signing.agrees,
                Objects.requireNonNullElse(signing.reason, ""), now)));
    }
}
