package org.coproduction.commissioning.count;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.ballot.Receipt;
import org.coproduction.commissioning.publication.BallotList;
import org.coproduction.commissioning.round.Round;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.web.RefusedException;
import org.springframework.http.MediaType;
import org.springframework.util.ConcurrentReferenceHashMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The ballots of a round without names, for everybody, where every constituency cast so many that nobody stands out; and the proof
/// that one's own is among them.
@RestController
@RequestMapping("/api/commissioning/rounds/{roundId}")
class BallotListEndpoint {
    /// The whole receipt, or its code as people read it.
    private static final String RECEIPT = "[0-9a-f]{64}|[A-Z]{4}-[A-Z]{4}-[A-Z]{4}";

    private final Rounds rounds;
    private final GatherBallots gatherBallots;
    private final Map<UUID, BallotList> lists = new ConcurrentReferenceHashMap<>();

    BallotListEndpoint(Rounds rounds, GatherBallots gatherBallots) {
        this.rounds = rounds;
        this.gatherBallots = gatherBallots;
    }

    /// Sent in the body, since addresses are written down in many places.
    record Check(@NotNull @Pattern(regexp = RECEIPT) String receipt) {}

    /// What is needed to check, with RFC 6962 section 2.1.1 and no help of ours, that a line is under the root.
    record Inclusion(String root, String line, int index, int size, List<String> path) {}

    /// All ballots without names, each on a line: constituency, choices, points where there are any, and receipt. Only where
    /// every constituency cast at least 20.
    @GetMapping(path = "/ballots", produces = MediaType.TEXT_PLAIN_VALUE)
    void ballots(@PathVariable UUID roundId, HttpServletResponse response) throws IOException {
        var round = rounds.get(roundId.toString()).state();
        PublishedCount.withBallots(round);
        var list = list(roundId, round);
        response.setContentType("text/plain;charset=UTF-8");
        var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8));
        list.write(out);
        out.flush();
    }

    /// Finds the ballot of a receipt in the published list, with what is needed to prove that it was counted (RFC 6962). Nothing
    /// but the receipt is sent.
    @PostMapping("/receipt-checks")
    Inclusion check(@PathVariable UUID roundId, @Valid @RequestBody Check check) {
        var round = rounds.get(roundId.toString()).state();
        var count = PublishedCount.withBallots(round);
        var place = list(roundId, round).find(each -> each.equals(check.receipt) || Receipt.code(each).equals(check.receipt));
        if (place == null) {
            throw new RefusedException(Refusal.of(RefusalCode.RECEIPT_UNKNOWN, "receipt"));
        }
        return new Inclusion(Objects.requireNonNull(count.ballotsRoot(), "published ballots have a root"), place.line(),
                place.index(), place.size(), place.path());
    }

    /// Built once, since nothing in it changes any more, and let go of where memory gets short.
    private BallotList list(UUID roundId, Round round) {
        return lists.computeIfAbsent(roundId, _ -> gatherBallots.list(roundId.toString(), round,
                Objects.requireNonNull(round.poll(), "a counted round has had a poll")));
    }
}
