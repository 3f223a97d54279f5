package org.coproduction.commissioning.export;

import java.time.Clock;
import java.util.UUID;
import org.coproduction.commissioning.count.PublishedCount;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.starter.Answer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The record of a round's decision, for everybody, from the count on.
@RestController
class DecisionRecordEndpoint {
    private final Rounds rounds;
    private final Clock clock;

    DecisionRecordEndpoint(Rounds rounds, Clock clock) {
        this.clock = clock;
        this.rounds = rounds;
    }

    /// The whole decision on one round: who proposed what and with which interests, how it was counted, who decided by what right
    /// and why.
    @GetMapping("/api/commissioning/rounds/{roundId}/decision-record")
    ResponseEntity<DecisionRecord> read(@PathVariable UUID roundId) {
        var found = rounds.get(roundId.toString());
        var record = DecisionRecord.of(found.id(), found.state(), PublishedCount.of(found.state()), clock.instant());
        // How far scrutineers are also changes with the clock, of which a version knows nothing.
        return record.scrutiny() == null ? Answer.read(found.version(), record) : ResponseEntity.ok(record);
    }
}
