package org.coproduction.commissioning.priority;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.accord.AccordEndpoint;
import org.coproduction.commissioning.accord.AccordRequest;
import org.coproduction.commissioning.accord.AccordView;
import org.coproduction.commissioning.minutes.Movers;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.coproduction.web.NamesNobody;
import org.coproduction.web.RefusedException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The specification that follows from what people ranked: written by facilitators, agreed through the parity gate.
@RestController
@RequestMapping("/api/commissioning/priority-rounds/{roundId}")
class SpecificationEndpoint extends AccordEndpoint<PriorityRound> {
    private final PriorityRounds rounds;
    private final Clock clock;

    SpecificationEndpoint(PriorityRounds rounds, Clock clock) {
        super(rounds.store(), clock);
        this.rounds = rounds;
        this.clock = clock;
    }

    /// @param basedOn the version that its writer had read; 0 where there was none
    record Written(@Min(0) int basedOn, @NotBlank @Size(max = 20_000) @NamesNobody String text,
            @NotBlank @Size(max = 10_000) @NamesNobody String easyRead) {}

    /// Writes the specification that follows from the priorities, as a new version that people have to agree to again.
    @PutMapping("/specification")
    ResponseEntity<Answer> write(@PathVariable UUID roundId, @Valid @RequestBody Written written, Caller caller,
            Command command) {
        var by = Movers.facilitator(caller);
        var specification = new Specification(written.text.strip(), written.easyRead.strip(), false, clock.instant());
        return Answer.of(
                rounds.change(roundId.toString(), command, round -> round.specify(written.basedOn, specification, by)));
    }

    /// A parent carer or young person confirms that they understand the Easy Read version of this specification.
    @PutMapping("/specification/easy-read-confirmation")
    ResponseEntity<Answer> confirm(@PathVariable UUID roundId, @Valid @RequestBody AccordRequest.Confirmed confirmed,
            Caller caller,
            Command command) {
        caller.reader();
        return Answer.of(
                rounds.change(roundId.toString(), command, round -> round.confirmSpecification(confirmed.version())));
    }

    /// How far the agreement has come, for everybody who is signed in.
    @GetMapping("/agreement")
    AccordView.Body read(@PathVariable UUID roundId, Caller caller) {
        if (!(rounds.get(roundId.toString()).state() instanceof Specifying specifying)) {
            throw new RefusedException(Refusal.of(RefusalCode.NOT_FOUND));
        }
        return AccordView.of(specifying.accord(), caller);
    }
}
