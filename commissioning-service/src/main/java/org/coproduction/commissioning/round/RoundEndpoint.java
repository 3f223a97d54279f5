package org.coproduction.commissioning.round;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.coproduction.commissioning.minutes.Movers;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.starter.Versioned;
import org.coproduction.web.Caller;
import org.coproduction.web.NamesNobody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Funding rounds: a facilitator moves them on, everybody may read them.
@RestController
@RequestMapping("/api/commissioning/rounds")
class RoundEndpoint {
    private static final int LARGEST_PAGE = 100;

    private final Rounds rounds;
    private final Clock clock;

    RoundEndpoint(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    record Page(List<Line> items, @Nullable String next) {}

    record Line(String id, String title, Round.Stage phase, long potPence) {}

    record Cancelling(@NotBlank @Size(max = 2000) @NamesNobody String reason) {}

    /// Ends the time for proposals. From here on no new proposals are taken, and each is checked for whether it could be carried out.
    @PostMapping("/{roundId}/review")
    ResponseEntity<Answer> review(@PathVariable UUID roundId, Caller caller, Command command) {
        var by = Movers.facilitator(caller);
        var now = clock.instant();
        return Answer.of(rounds.change(roundId.toString(), command, round -> round.review(by, now)));
    }

    /// Cancels the round with a reason, which is published. Until voting has closed. What was cast online is erased.
    @PostMapping("/{roundId}/cancellation")
    ResponseEntity<Answer> cancel(@PathVariable UUID roundId, @Valid @RequestBody Cancelling cancelling, Caller caller,
            Command command) {
        var by = Movers.facilitator(caller);
        var now = clock.instant();
        return Answer.of(rounds.change(roundId.toString(), command, round -> round.cancel(cancelling.reason, by, now)));
    }

    /// Funding rounds, in pages.
    @GetMapping
    Page list(@RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "20") int limit) {
        var size = Math.clamp(limit, 1, LARGEST_PAGE);
        var found = rounds.list(after == null ? null : after.toString(), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        return new Page(page.stream().map(RoundEndpoint::line).toList(), found.size() > size ? page.getLast().id() : null);
    }

    /// A funding round: its terms, its proposals, and how far it has come.
    @GetMapping("/{roundId}")
    ResponseEntity<PublicRound> read(@PathVariable UUID roundId) {
        var found = rounds.get(roundId.toString());
        return Answer.read(found.version(), PublicRound.of(found.id(), found.state()));
    }

    private static Line line(Versioned<Round> found) {
        var terms = found.state().terms();
        return new Line(found.id(), terms.title(), found.state().stage(), terms.pot().pence());
    }
}
