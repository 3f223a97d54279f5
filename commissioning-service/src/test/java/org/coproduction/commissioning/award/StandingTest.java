package org.coproduction.commissioning.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Halt;
import org.coproduction.charter.HaltGround;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.award.Standing.Resumption;
import org.coproduction.commissioning.round.RoundFixtures;
import org.coproduction.starter.StateCodec;
import org.coproduction.testing.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class StandingTest {
    private static final String PROJECT = "0197a3c0-5e1d-7000-8000-000000000001";
    private static final Halt HALT = new Halt(HaltGround.SAFEGUARDING, "example-council", "The doors are broken.",
            "The doors are broken.", RoundFixtures.NOW);
    private static final Resumption RESUMPTION = new Resumption("example-council", "They are mended.", "They are mended.",
            RoundFixtures.NOW.plusSeconds(60));

    static Funded running() {
        var ratification = Objects.requireNonNull(RoundFixtures.ratified().decision());
        var grant = Grant.of("0197a3c0-5e1d-7000-8000-000000000009", RoundFixtures.TERMS, RoundFixtures.CLUB,
                RoundFixtures.count(30, 50, 100), ratification, null);
        return new Funded(PROJECT, grant, FundingAward.Progress.NONE);
    }

    private static Map<String, Funded> states() {
        var states = new LinkedHashMap<String, Funded>();
        states.put("Running", running());
        states.put("Suspended", to(running().suspend(HALT)));
        states.put("Ended", to(running().end(HALT)));
        states.put("Resumed", to(to(running().suspend(HALT)).resume(RESUMPTION)));
        states.put("EndedWhileSuspended", to(to(running().suspend(HALT)).end(HALT)));
        return states;
    }

    private static Funded to(Decision<FundingAward> step) {
        return (Funded) ((Decision.Changed<FundingAward>) step).state();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Running,             suspend, Suspended+AwardSuspended
            Running,             resume,  AWARD_NOT_SUSPENDED
            Running,             end,     Ended+AwardEnded
            Suspended,           suspend, AWARD_SUSPENDED
            Suspended,           resume,  Running+AwardResumed
            Suspended,           end,     Ended+AwardEnded
            Ended,               suspend, AWARD_ENDED
            Ended,               resume,  AWARD_ENDED
            Ended,               end,     AWARD_ENDED
            Resumed,             suspend, Suspended+AwardSuspended
            Resumed,             resume,  AWARD_NOT_SUSPENDED
            Resumed,             end,     Ended+AwardEnded
            EndedWhileSuspended, suspend, AWARD_ENDED
            EndedWhileSuspended, resume,  AWARD_ENDED
            EndedWhileSuspended, end,     AWARD_ENDED
            """)
    void every_command_does_in_every_state_what_the_table_says(String state, String command, String expected) {
        Map<String, Function<Funded, Decision<FundingAward>>> commands = Map.of("suspend", award -> award.suspend(HALT), "resume",
                award -> award.resume(RESUMPTION), "end", award -> award.end(HALT));
        var award = Objects.requireNonNull(states().get(state));

        var came = switch (Objects.requireNonNull(commands.get(command)).apply(award)) {
            case Decision.Changed(Funded now, var events) ->
                now.standing().getClass().getSimpleName() + "+" + events.getFirst().getClass().getSimpleName();
            case Decision.Changed<FundingAward> changed -> throw new AssertionError(changed);
            case Decision.Unchanged<FundingAward> _ -> "same";
            case Decision.Refused(var refusal) -> refusal.code().name();
        };

        assertThat(came).isEqualTo(expected);
    }

    @Test
    void every_suspension_is_kept_for_ever_also_where_the_award_ended_instead_of_going_on() {
        var twice = to(to(Objects.requireNonNull(states().get("Resumed")).suspend(HALT)).end(HALT));

        assertThat(twice.standing().past()).extracting(past -> past.resumed() == null).containsExactly(false, true);
        assertThat(twice.standing().halt()).isEqualTo(HALT);
        assertThat(Arrays.stream(Standing.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .containsExactlyInAnyOrder("Running", "Suspended", "Ended");
    }

    @Test
    void every_state_is_read_as_it_was_stored_and_an_award_of_before_any_could_be_stopped_goes_on() {
        var codec = new StateCodec();
        for (FundingAward award : states().values()) {
            assertThat(codec.decode(FundingAward.class, codec.encode(FundingAward.class, award))).isEqualTo(award);
        }
        var old = codec.encode(FundingAward.class, running());
        old.remove("standing");
        old.remove("tranches");
        assertThat(codec.decode(FundingAward.class, old)).isEqualTo(running());
    }

    @Test
    void what_stops_an_award_and_lets_it_go_on_is_told_as_the_contracts_say() {
        var json = new JsonMapper();
        for (var told : List.of(Map.entry("commissioning.award-suspended.v1", AwardSuspended.of(PROJECT, HALT)),
                Map.entry("commissioning.award-resumed.v1", AwardResumed.of(PROJECT, HALT, RESUMPTION)),
                Map.entry("commissioning.award-ended.v1", AwardEnded.of(PROJECT, HALT)))) {
            assertThat(Contract.of(told.getKey()).violations(json.writeValueAsString(told.getValue()))).as(told.getKey())
                    .isEmpty();
        }
    }
}
