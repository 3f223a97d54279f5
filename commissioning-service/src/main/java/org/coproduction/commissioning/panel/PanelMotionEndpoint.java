package org.coproduction.commissioning.panel;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.minutes.MotionsEndpoint;
import org.coproduction.commissioning.minutes.Movers;
import org.coproduction.commissioning.minutes.OwnInterest;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who may run a panel's round, and what needs two of them: the quorums, what is asked at this moment, and whoever has an interest.
@RestController
@RequestMapping("/api/commissioning/panel-rounds/{roundId}")
class PanelMotionEndpoint extends MotionsEndpoint<PanelRound> {
    private final PanelRounds rounds;
    private final Clock clock;

    PanelMotionEndpoint(PanelRounds rounds, Clock clock) {
        super(rounds.store(), clock);
        this.rounds = rounds;
        this.clock = clock;
    }

    /// @param members how many of each constituency are on the panel
    /// @param missing constituencies below their quorum so far
    /// @param sheets how many there are to fill, of which `confirmed` are confirmed by both of their pair
    record Turnout(Map<Constituency, Integer> members, Map<Constituency, Integer> quorums, List<Constituency> missing, int sheets,
            int confirmed) {}

    /// How many are on the panel so far, and who is still missing. Exact numbers, for facilitators only, so that they can reach out.
    @GetMapping("/turnout")
    Turnout turnout(@PathVariable UUID roundId, Caller caller) {
        Movers.facilitator(caller);
        var round = rounds.get(roundId.toString()).state();
        var panel = round.panelSoFar();
        var members = new EnumMap<Constituency, Integer>(Constituency.class);
        Arrays.stream(Constituency.values()).forEach(each -> members.put(each, panel.of(each).size()));
        var quorums = round.terms().quorums();
        return new Turnout(members, quorums.needed(), panel.missing(quorums), round.sheetsSoFar().size(),
                (int) round.sheetsSoFar().stream().filter(Sheet::complete).count());
    }

    /// Declares that the caller, or somebody close to them, would gain: a job, a trusteeship, a relative. It stays for this round, and
    /// ends a membership of the panel.
    @PutMapping("/interest")
    ResponseEntity<Answer> declare(@PathVariable UUID roundId, Caller caller, Command command) {
        Movers.facilitatesOrVotes(caller);
        var now = clock.instant();
        return Answer.of(rounds.change(roundId.toString(), command, round -> round.declareInterest(caller.id(), now)));
    }

    /// Whether the caller has an interest in this round.
    @GetMapping("/interest")
    OwnInterest.Body interest(@PathVariable UUID roundId, Caller caller) {
        return OwnInterest.of(rounds.get(roundId.toString()).state().interests(), caller);
    }
}
