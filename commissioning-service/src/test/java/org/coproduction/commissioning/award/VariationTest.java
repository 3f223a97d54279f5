package org.coproduction.commissioning.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.award.VariationFixtures.ASKED;
import static org.coproduction.commissioning.award.VariationFixtures.ENDED;
import static org.coproduction.commissioning.award.VariationFixtures.GROUND;
import static org.coproduction.commissioning.award.VariationFixtures.LATER;
import static org.coproduction.commissioning.award.VariationFixtures.answer;
import static org.coproduction.commissioning.award.VariationFixtures.asked;
import static org.coproduction.commissioning.award.VariationFixtures.award;
import static org.coproduction.commissioning.award.VariationFixtures.no;
import static org.coproduction.commissioning.award.VariationFixtures.request;
import static org.coproduction.commissioning.award.VariationFixtures.stance;
import static org.coproduction.commissioning.award.VariationFixtures.to;
import static org.coproduction.commissioning.award.VariationFixtures.willing;
import static org.coproduction.commissioning.award.VariationFixtures.yes;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Halt;
import org.coproduction.charter.HaltGround;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.award.FundingAward.Expected;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.award.Tranche.Due;
import org.coproduction.commissioning.award.Tranche.Payment;
import org.coproduction.starter.StateCodec;
import org.coproduction.testing.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class VariationTest {
    private static final Halt HALT = new Halt(HaltGround.LAW, "example-council", "A court says so.", "A judge says stop.", LATER);

    private static Map<String, Funded> states() {
        var states = new LinkedHashMap<String, Funded>();
        states.put("Nothing", award());
        states.put("Tolerable", asked(award(), request(1, 110, false, ASKED)));
        states.put("Asked", asked(award(), request(1, 111, false, ASKED)));
        states.put("Willing", willing(asked(award(), request(1, 111, false, ASKED))));
        states.put("Agreed", to(willing(asked(award(), request(1, 111, false, ASKED)))
                .whileAsked(1, (asking, then) -> asking.agree(LATER, then))));
        states.put("Lapsed", to(asked(award(), request(1, 111, false, ASKED)).lapse(ENDED)));
        states.put("Varied", to(asked(award(), request(1, 110, false, ASKED)).decide(1, yes(LATER))));
        states.put("Suspended", to(asked(award(), request(1, 111, false, ASKED)).suspend(HALT)));
        states.put("Ended", to(asked(award(), request(1, 111, false, ASKED)).end(HALT)));
        return states;
    }

    private static Map<String, Function<Funded, Decision<FundingAward>>> commands() {
        return Map.of("ask", funded -> Decision.changed(funded.asked(request(2, 130, false, LATER))), "confirm",
                funded -> funded.whileAsked(1, (asking, then) -> asking.confirm(1, then)), "agree-to-it",
                funded -> funded.whileAsked(1, (asking, then) -> asking.take(stance(Constituency.YOUNG_PERSON, 9, 1, true), LATER,
                        then)),
                "extend",
                funded -> funded.whileAsked(1,
                        (asking, then) -> asking.extend(ENDED.plusSeconds(60), "Visits", LATER, then)),
                "agree", funded -> funded.whileAsked(1, (asking, then) -> asking.agree(LATER, then)), "lapse",
                funded -> funded.lapse(LATER), "grant", funded -> funded.decide(1, yes(LATER)), "grant-without",
                funded -> funded.decide(1, answer("example-council", true, null, true, ENDED)), "decline",
                funded -> funded.decide(1, no(LATER)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Nothing,   Asked, NOT_FOUND, NOT_FOUND, NOT_FOUND, NOT_FOUND, same, NOT_FOUND, NOT_FOUND, NOT_FOUND
            Tolerable, Asked, VARIATION_WITHIN_TOLERANCE, VARIATION_WITHIN_TOLERANCE, VARIATION_WITHIN_TOLERANCE, VARIATION_WITHIN_TOLERANCE, same, Closed+AwardVaried, INVALID_FIELD, Closed+VariationDeclined
            Asked,     Asked, Asked, EASY_READ_NOT_CONFIRMED, Asked, QUORUM_NOT_MET, same, GATE_STILL_OPEN, Closed+AwardVaried, GATE_STILL_OPEN
            Willing,   Asked, same, Asked, Asked, Answered, same, GATE_STILL_OPEN, Closed+AwardVaried, GATE_STILL_OPEN
            Agreed,    Asked, GATE_CLOSED, GATE_CLOSED, GATE_CLOSED, GATE_CLOSED, same, Closed+AwardVaried, INVALID_FIELD, Closed+VariationDeclined
            Lapsed,    Asked, GATE_CLOSED, GATE_CLOSED, GATE_CLOSED, GATE_CLOSED, same, NOT_AGREED_BY, Closed+AwardVaried, Closed+VariationDeclined
            Varied,    Asked, ALREADY_DECIDED, ALREADY_DECIDED, ALREADY_DECIDED, ALREADY_DECIDED, same, ALREADY_DECIDED, ALREADY_DECIDED, ALREADY_DECIDED
            Suspended, Asked, AWARD_SUSPENDED, AWARD_SUSPENDED, AWARD_SUSPENDED, AWARD_SUSPENDED, same, AWARD_SUSPENDED, AWARD_SUSPENDED, AWARD_SUSPENDED
            Ended,     Dropped, AWARD_ENDED, AWARD_ENDED, AWARD_ENDED, AWARD_ENDED, same, AWARD_ENDED, AWARD_ENDED, AWARD_ENDED
            """)
    void every_command_does_in_every_state_what_the_table_says(String state, String ask, String confirm, String take,
            String extend, String agree, String lapse, String grant, String without, String decline) {
        var award = Objects.requireNonNull(states().get(state));
        var expected = Map.of("ask", ask, "confirm", confirm, "agree-to-it", take, "extend", extend, "agree", agree, "lapse",
                lapse, "grant", grant, "grant-without", without, "decline", decline);

        commands().forEach((command, move) -> assertThat(word(move.apply(award))).as(command).isEqualTo(expected.get(command)));
    }

    private static String word(Decision<FundingAward> step) {
        return switch (step) {
            case Decision.Changed(Funded now, var events) -> now.variations().all().getLast().getClass().getSimpleName()
                    + (events.isEmpty() ? "" : "+" + events.getFirst().getClass().getSimpleName());
            case Decision.Changed<FundingAward> changed -> throw new AssertionError(changed);
            case Decision.Unchanged<FundingAward> _ -> "same";
            case Decision.Refused(var refusal) -> refusal.code().name();
        };
    }

    @Test
    void many_small_changes_do_not_add_up_to_a_large_one_that_nobody_agreed_to() {
        var small = to(asked(award(), request(1, 110, false, ASKED)).decide(1, yes(LATER)));
        assertThat(small.amount()).isEqualTo(Money.pounds(110));
        assertThat(asked(small, request(2, 111, false, LATER)).variations().all().getLast())
                .isInstanceOf(Variation.Asked.class);
        assertThat(asked(small, request(2, 90, false, LATER)).variations().all().getLast())
                .isInstanceOf(Variation.Tolerable.class);

        var agreed = to(Objects.requireNonNull(states().get("Agreed")).decide(1, yes(LATER)));
        assertThat(asked(agreed, request(2, 122, false, LATER)).variations().all().getLast())
                .isInstanceOf(Variation.Tolerable.class);
        var forced = to(Objects.requireNonNull(states().get("Lapsed")).decide(1,
                answer("example-council", true, null, true, ENDED)));
        assertThat(asked(forced, request(2, 112, false, ENDED)).variations().all().getLast())
                .isInstanceOf(Variation.Asked.class);
    }

    @Test
    void a_change_of_what_is_delivered_is_always_asked_of_the_constituencies() {
        assertThat(asked(award(), request(1, 100, true, ASKED)).variations().all().getLast())
                .isInstanceOf(Variation.Asked.class);
    }

    @Test
    void asking_again_keeps_the_date_and_every_no_that_was_not_worked_in() {
        var first = willing(asked(award(), request(1, 150, false, ASKED)));
        var refused = to(first.whileAsked(1,
                (asking, then) -> asking.take(stance(Constituency.YOUNG_PERSON, 1, 1, false), LATER, then)));
        assertThat(word(refused.whileAsked(1, (asking, then) -> asking.agree(LATER, then)))).isEqualTo("OBJECTION_OPEN");

        var again = asked(refused, request(2, 140, false, LATER));
        assertThat(again.variations().all().getFirst()).isInstanceOf(Variation.Dropped.class);
        assertThat(again.variations().all().getLast()).isInstanceOfSatisfying(Variation.Asked.class, asking -> {
            assertThat(asking.accord().gate().closesAt()).isEqualTo(ENDED);
            assertThat(asking.accord().version()).isEqualTo(2);
            assertThat(asking.accord().objections()).hasSize(1);
            assertThat(asking.understood()).isFalse();
        });
        assertThat(word(again.decide(1, yes(ENDED)))).isEqualTo("DRAFT_OUTDATED");
        assertThat(asked(again, request(2, 140, false, LATER))).isEqualTo(again);
    }

    @Test
    void it_is_granted_when_all_whose_money_it_is_grant_it_and_declined_on_a_named_ground_when_one_declines() {
        var shared = asked(award("example-council", "example-board"), request(1, 105, false, ASKED));
        var one = to(shared.decide(1, yes(LATER)));
        assertThat(one.amount()).isEqualTo(Money.pounds(100));
        assertThat(word(one.decide(1, yes(LATER)))).isEqualTo("ALREADY_DECIDED");
        assertThat(word(one.decide(1, answer("example-board", false, "We changed our mind.", false, LATER))))
                .isEqualTo("GROUND_NOT_NAMED");
        assertThat(word(one.decide(1, answer("example-board", true, GROUND, false, LATER)))).isEqualTo("INVALID_FIELD");
        assertThat(to(one.decide(1, answer("example-board", true, null, false, LATER))).amount()).isEqualTo(Money.pounds(105));
        assertThat(to(one.decide(1, answer("example-board", false, GROUND, false, LATER))).amount())
                .isEqualTo(Money.pounds(100));
    }

    @Test
    void what_has_been_paid_stays_and_the_rest_is_divided_anew_before_more_is_paid() {
        var today = Tranche.day(LATER);
        var parts = List.of(new Tranche(Money.pounds(95), Due.AT_ONCE, 0, null),
                new Tranche(Money.pounds(5), Due.AT_ONCE, 0, null));
        var payment = new Payment(today, "BACS 17", "example-council", LATER);
        var paid = to(to(award().divide(parts)).pay(1, payment, today));
        assertThat(word(asked(paid, request(1, 90, false, ASKED)).decide(1, yes(LATER)))).isEqualTo("VARIATION_BELOW_PAID");

        var varied = to(asked(paid, request(1, 110, false, ASKED)).decide(1, yes(LATER)));
        assertThat(word(varied.pay(2, payment, today))).isEqualTo("TRANCHES_NOT_THE_AWARD");
        assertThat(word(varied.divide(List.of(new Tranche(Money.pounds(110), Due.AT_ONCE, 0, null))))).isEqualTo("TRANCHE_PAID");
        var anew = to(varied.divide(List.of(parts.getFirst(), new Tranche(Money.pounds(15), Due.AT_ONCE, 0, null))));
        assertThat(anew.paid()).isEqualTo(Money.pounds(95));
        assertThat(to(anew.pay(2, payment, today)).paid()).isEqualTo(Money.pounds(110));
    }

    @Test
    void the_time_of_a_suspension_is_given_back_to_people_who_are_asked() {
        var suspended = Objects.requireNonNull(states().get("Suspended"));
        assertThat(suspended.due()).as("no date runs out meanwhile").isNull();
        var resumed = to(suspended.resume(new Standing.Resumption("example-council", "It is over.", "It is over.",
                LATER.plus(Duration.ofDays(7)))));
        assertThat(resumed.due()).isEqualTo(ENDED.plus(Duration.ofDays(7)));
    }

    @Test
    void every_state_is_read_as_it_was_stored_and_keeps_nobody_s_id_once_it_is_settled() {
        var codec = new StateCodec();
        states().forEach((name, award) -> {
            var stored = codec.encode(FundingAward.class, award);
            assertThat(codec.decode(FundingAward.class, stored)).as(name).isEqualTo(award);
            if (!name.equals("Willing")) {
                assertThat(stored.toJson()).as(name).doesNotContain("YOUNG_PERSON-1");
            }
        });
        FundingAward award = award();
        var old = codec.encode(FundingAward.class, award);
        old.remove("variations");
        assertThat(codec.decode(FundingAward.class, old)).isEqualTo(award);
        assertThat(Arrays.stream(Variation.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .containsExactlyInAnyOrder("Tolerable", "Asked", "Answered", "Closed", "Dropped");
    }

    @Test
    void what_is_asked_before_the_award_is_known_is_the_same_award() {
        var early = new Expected(award().projectId()).asked(request(1, 130, false, ASKED)).asked(request(2, 120, false, LATER));
        assertThat(((Expected) early).founded(award().grant()))
                .isEqualTo(asked(asked(award(), request(1, 130, false, ASKED)), request(2, 120, false, LATER)));
    }

    @Test
    void what_is_decided_is_told_as_the_contracts_say() {
        var json = new JsonMapper();
        var told = List.of(Objects.requireNonNull(states().get("Tolerable")).decide(1, yes(LATER)),
                Objects.requireNonNull(states().get("Agreed")).decide(1, yes(LATER)),
                Objects.requireNonNull(states().get("Lapsed")).decide(1,
                        answer("example-council", true, null, true, ENDED)),
                Objects.requireNonNull(states().get("Tolerable")).decide(1, no(LATER)),
                Objects.requireNonNull(states().get("Agreed")).decide(1, no(LATER)),
                Objects.requireNonNull(states().get("Lapsed")).decide(1, no(ENDED)));
        assertThat(told.stream().map(step -> ((Decision.Changed<FundingAward>) step).events().getFirst())).hasSize(6)
                .allSatisfy(event -> assertThat(Contract.of(event instanceof AwardVaried
                        ? "commissioning.award-varied.v1"
                        : "commissioning.variation-declined.v1").violations(json.writeValueAsString(event))).isEmpty());
    }
}
