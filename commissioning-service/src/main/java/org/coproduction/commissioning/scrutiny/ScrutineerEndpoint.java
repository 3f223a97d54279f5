package org.coproduction.commissioning.scrutiny;

import java.util.List;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.charter.Sha256;
import org.coproduction.commissioning.ballot.Receipt;
import org.coproduction.commissioning.minutes.Movers;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.commissioning.round.Scrutinising;
import org.coproduction.commissioning.round.Scrutiny.Offer;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.coproduction.web.RefusedException;
import org.coproduction.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who will recount: people offer themselves, and a facilitator names one of each constituency, before voting opens. A facilitator knows
/// them by a code that they tell, and by nothing else.
@RestController
@RequestMapping("/api/commissioning/rounds/{roundId}/scrutineers")
class ScrutineerEndpoint {
    private final Rounds rounds;

    ScrutineerEndpoint(Rounds rounds) {
        this.rounds = rounds;
    }

    /// @param code to tell a facilitator
    record Mine(boolean offered, boolean named, String code) {}

    record Offers(List<Line> items) {}

    record Line(Constituency constituency, String code, boolean named) {}

    /// Offers to recount where the ballots will be too few to be published. Until voting opens.
    @PutMapping("/mine")
    ResponseEntity<Answer> offer(@PathVariable UUID roundId, Caller caller, Command command) {
        var constituency = caller.participant();
        if (caller.roles().contains(Role.FACILITATOR)) {
            throw new RefusedException(Refusal.of(RefusalCode.NOT_YOUR_ROLE));
        }
        return Answer.of(rounds.change(roundId.toString(), command,
                round -> Scrutinising.offer(round, caller.id(), caller.organisation(), constituency)));
    }

    /// Whether the caller offered to recount, and was named.
    @GetMapping("/mine")
    Mine mine(@PathVariable UUID roundId, Caller caller) {
        caller.participant();
        var scrutiny = rounds.get(roundId.toString()).state().kept().scrutiny();
        return new Mine(scrutiny.offerOf(caller.id()).isPresent(), scrutiny.isScrutineer(caller.id()).isPresent(),
                code(roundId.toString(), caller.id()));
    }

    /// Who offered to recount, by a code and constituency. For facilitators only.
    @GetMapping
    Offers offers(@PathVariable UUID roundId, Caller caller) {
        caller.require(Role.FACILITATOR);
        var scrutiny = rounds.get(roundId.toString()).state().kept().scrutiny();
        return new Offers(scrutiny.offers().stream().map(offer -> new Line(offer.constituency(),
                code(roundId.toString(), offer.person()), scrutiny.isScrutineer(offer.person()).isPresent())).toList());
    }

    /// Names one of those who offered to recount, in the place of another of the same constituency. Until voting opens.
    @PutMapping("/{code}")
    ResponseEntity<Answer> name(@PathVariable UUID roundId, @PathVariable String code, Caller caller, Command command) {
        var by = Movers.facilitator(caller);
        var id = roundId.toString();
        return Answer.of(rounds.change(id, command, round -> Scrutinising.name(round, round.kept().scrutiny().offers().stream()
                .map(Offer::person).filter(person -> code(id, person).equals(code)).findFirst().orElse(""), by)));
    }

    private static String code(String roundId, String person) {
        return Receipt.code(Sha256.hex("scrutineer\n" + roundId + '\n' + person));
    }
}
