package org.coproduction.commissioning.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.Objects;
import java.util.UUID;
import org.coproduction.commissioning.count.GatherBallots;
import org.coproduction.commissioning.count.PublishedCount;
import org.coproduction.commissioning.round.Rounds;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The ballots of a counted round as a `.pb` file, where every constituency cast enough of them to be published.
@RestController
class ElectionEndpoint {
    private final Rounds rounds;
    private final GatherBallots gatherBallots;
    private final ElectionFile file;

    ElectionEndpoint(Rounds rounds, GatherBallots gatherBallots, ElectionFile file) {
        this.rounds = rounds;
        this.gatherBallots = gatherBallots;
        this.file = file;
    }

    /// The ballots as a file in the format of Pabulib, for independent software that counts again. Only where every constituency
    /// cast at least 20.
    @GetMapping(path = "/api/commissioning/rounds/{roundId}/election.pb", produces = MediaType.TEXT_PLAIN_VALUE)
    void election(@PathVariable UUID roundId, @RequestParam(defaultValue = "") String heading, HttpServletResponse response)
            throws IOException {
        var id = roundId.toString();
        var round = rounds.get(id).state();
        var count = PublishedCount.withBallots(round);
        var part = PublishedCount.under(heading, count);
        var election = gatherBallots.under(heading, id, round,
                Objects.requireNonNull(round.poll(), "a counted round has had a poll"));
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"round-" + id + (heading.isEmpty() ? "" : "-" + heading) + ".pb\"");
        var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8));
        file.write(id, round, part, election, out);
        out.flush();
    }
}
