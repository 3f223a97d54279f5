package org.coproduction.delivery.plan;

import static org.coproduction.charter.Constituency.PARENT_CARER;
import static org.coproduction.charter.Constituency.PROFESSIONAL;
import static org.coproduction.charter.Constituency.YOUNG_PERSON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Halt;
import org.coproduction.charter.HaltGround;
import org.coproduction.charter.Money;
import org.coproduction.charter.Quorums;
import org.jspecify.annotations.Nullable;

/// One plan in each of its states, each reached by the moves that lead there.
final class Samples {
    static final String PROJECT = "0197a3c0-5e1d-7000-8000-000000000001";
    static final UUID CONTENT = UUID.fromString("0197a3c0-5e1d-7000-8000-000000000011");
    static final UUID CHOOSE = UUID.fromString("0197a3c0-5e1d-7000-8000-000000000031");
    static final UUID TRY_OUT = UUID.fromString("0197a3c0-5e1d-7000-8000-000000000032");
    static final Duration GATE = Duration.ofDays(60);
    static final Instant FUNDED = Instant.parse("2026-02-16T10:30:00Z");
    static final Instant DESIGNED = Instant.parse("2026-04-20T15:00:00Z");
    static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    static final Instant ENDED = DESIGNED.plus(GATE);
    static final LocalDate DUE = LocalDate.of(2026, 12, 31);
    static final Award AWARD = new Award("Saturday sports club", new Money(4_850_000), Quorums.of(1, 1, 1), FUNDED);
    static final Design DESIGN = new Design("A club", List.of(new Design.Item(CONTENT, "Quiet room")), true, DESIGNED);

    static final Halt HALT = new Halt(HaltGround.SAFEGUARDING, "example-council", "The doors are broken.",
            "The doors are broken.", NOW);

    private Samples() {
    }

    static ActionPlan nothing() {
        return ActionPlan.Expected.nothing(PROJECT);
    }

    static Planning opened() {
        var funded = (ActionPlan.Expected) ((ActionPlan.Expected) nothing()).funded(AWARD, GATE);
        return (Planning) funded.designed(DESIGN, GATE);
    }

    /// Everything is there for an agreement.
    static Planning ready() {
        var plan = (ActionPlan) opened();
        plan = to(((Planning) plan).put(CHOOSE, wording("Choose the sports", Owner.of(YOUNG_PERSON, null)), true, NOW));
        plan = to(((Planning) plan).offer(CHOOSE, Owner.offering(YOUNG_PERSON, "young-1", null), NOW));
        plan = to(
                ((Planning) plan).put(TRY_OUT, wording("Try out the route", Owner.of(PARENT_CARER, "forum")), true, NOW));
        for (var constituency : Constituency.values()) {
            plan = to(((Planning) plan).approve(constituency + "-1", ((Planning) plan).version(), yes(constituency), NOW));
        }
        return (Planning) plan;
    }

    static ActionPlan.Agreed agreed() {
        return (ActionPlan.Agreed) to(ready().agree(NOW));
    }

    static ActionPlan.NotAgreed lapsed() {
        return (ActionPlan.NotAgreed) to(ready().lapse(ENDED));
    }

    static ActionPlan.DecidedWithoutAgreement decided() {
        return (ActionPlan.DecidedWithoutAgreement) to(lapsed().decide("example-council", "Winter is near.", ENDED));
    }

    static ActionPlan.Completed completed() {
        var plan = to(agreed().report(CHOOSE, YOUNG_PERSON, done(NOW)));
        plan = to(((InDelivery) plan).report(TRY_OUT, null, dropped(NOW, "Others did it.")));
        return (ActionPlan.Completed) to(((InDelivery) plan).complete());
    }

    static Map<String, ActionPlan> everyState() {
        var states = new LinkedHashMap<String, ActionPlan>();
        states.put("Expected", nothing());
        states.put("Planning", ready());
        states.put("NotAgreed", lapsed());
        states.put("Agreed", agreed());
        states.put("DecidedWithoutAgreement", decided());
        states.put("Completed", completed());
        states.put("Suspended", ready().suspended(HALT));
        states.put("Ended", agreed().ended(HALT));
        states.put("EndedUnopened", nothing().ended(HALT));
        return states;
    }

    static Action.Wording wording(String title, @Nullable Owner owner) {
        return new Action.Wording(title, CONTENT, DUE, owner);
    }

    static Approval yes(Constituency constituency) {
        return new Approval(constituency, true, "");
    }

    static Progress done(Instant at) {
        return new Progress(ProgressState.DONE, at, "", null);
    }

    static Progress dropped(Instant at, String reason) {
        return new Progress(ProgressState.DROPPED, at, "", reason);
    }

    static Variation.Request request(long pounds, boolean scope) {
        return new Variation.Request("Two more Saturdays.", "More children came.", "More children came.", scope,
                Money.pounds(pounds), null, NOW);
    }

    static AwardVaried varied(int number, long pounds) {
        return new AwardVaried(number, Money.pounds(pounds).pence(), "WITHIN_TOLERANCE", "example-council", "It fits.",
                "It fits.", NOW);
    }

    static Owner professional() {
        return Owner.of(PROFESSIONAL, "trust");
    }

    static ActionPlan to(Decision<ActionPlan> step) {
        return switch (step) {
            case Decision.Changed(var to, var _) -> to;
            case Decision.Unchanged<ActionPlan> _,Decision.Refused<ActionPlan> _ ->
                throw new IllegalStateException("nothing moved: " + step);
        };
    }

    static List<Object> events(Decision<ActionPlan> step) {
        return step instanceof Decision.Changed(var _, var events) ? events : List.of();
    }

    /// What came of a step, in a word.
    static String word(Decision<ActionPlan> step) {
        return switch (step) {
            case Decision.Changed(var to, var events) -> to.getClass().getSimpleName()
                    + String.join("", events.stream().map(event -> "+" + event.getClass().getSimpleName()).toList());
            case Decision.Unchanged<ActionPlan> _ -> "same";
            case Decision.Refused(var refusal) -> refusal.code().name();
        };
    }
}
