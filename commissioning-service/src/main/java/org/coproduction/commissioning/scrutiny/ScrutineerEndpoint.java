package org.coproduction.commissioning.scrutiny;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Sha256;
import org.coproduction.commissioning.ballot.Receipt;
import org.coproduction.commissioning.minutes.Matter.NameScrutineers;
import org.coproduction.commissioning.minutes.MotionAnswer;
import org.coproduction.commissioning.minutes.Movers;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.commissioning.round.Scrutinising;
import org.coproduction.commissioning.round.Scrutiny.Offer;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.coproduction.web.NamesNobody;
import org.coproduction.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who will recount: people offer themselves, and both facilitators name one of each constituency, before voting opens. Facilitators know
/// them by a code that they tell, and by nothing else.
@RestController
@RequestMapping("/api/commissioning/rounds/{roundId}/scrutineers")
class ScrutineerEndpoint {
    private final Rounds rounds;
    private final Clock clock;

    ScrutineerEndpoint(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    /// @param code to tell a facilitator
    record Mine(boolean offered, boolean named, String code) {}

    record Offers(List<Line> items) {}

    /// @param asked whether one facilitator has asked to name them, and a second has still to agree
    record Line(Constituency constituency, String code, boolean named, boolean asked) {}

    /// @param codes at most one of each constituency
    /// @param reason needed from whoever asks first
    record Naming(@NotNull @Size(min = 1, max = 3) List<@NotNull @Size(max = 64) String> codes,
            @Nullable @Size(max = 2000) @NamesNobody String reason) {}

    /// Offers to recount where the ballots will be too few to be published. Until voting opens.
    @PutMapping("/mine")
    ResponseEntity<Answer> offer(@PathVariable UUID roundId, Caller caller, Command command) {
        var constituency = caller.voice();
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
        var round = rounds.get(roundId.toString()).state();
        var scrutiny = round.kept().scrutiny();
        var asked = Scrutinising.asked(round);
        return new Offers(scrutiny.offers().stream().map(offer -> new Line(offer.constituency(),
                code(roundId.toString(), offer.person()), scrutiny.isScrutineer(offer.person()).isPresent(),
                asked.contains(offer.person()))).toList());
    }

    /// Names some of those who offered to recount, in the place of others of the same constituencies, which takes two facilitators:
    /// the first asks with a reason (202), the second agrees by naming the same (200). Until voting opens.
    @PutMapping
    ResponseEntity<MotionAnswer.Body> name(@PathVariable UUID roundId, @Valid @RequestBody Naming naming, Caller caller,
            Command command) {
        var by = Movers.facilitator(caller);
        var now = clock.instant();
        var id = roundId.toString();
        var offers = rounds.get(id).state().kept().scrutiny().offers();
        var people = naming.codes.stream().map(code -> offers.stream().map(Offer::person)
                .filter(person -> code(id, person).equals(code)).findFirst().orElse("")).collect(Collectors.toSet());
        return MotionAnswer.of(rounds.change(id, command, round -> Scrutinising.name(round, people, by, naming.reason, now)),
                each -> rounds.get(each).state().minutes(), new NameScrutineers(people));
    }

    private static String code(String roundId, String person) {
        return Receipt.code(Sha256.hex("scrutineer\n" + roundId + '\n' + person));
    }
}
