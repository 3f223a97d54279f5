package org.coproduction.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Halt;
import org.coproduction.charter.HaltGround;
import org.coproduction.charter.Money;
import org.coproduction.charter.Quorums;
import org.coproduction.design.agreement.AgreeDesign;
import org.coproduction.design.agreement.DecideWithoutAgreement;
import org.coproduction.design.agreement.ExtendGate;
import org.coproduction.design.agreement.LapseDesign;
import org.coproduction.design.agreement.SetGate;
import org.coproduction.design.draft.ConfirmEasyRead;
import org.coproduction.design.draft.WriteDraft;
import org.coproduction.design.stance.IntegrateObjection;
import org.coproduction.design.stance.TakeStance;
import org.coproduction.design.stance.TakeStance.Person;
import org.coproduction.design.workspace.ContentItem;
import org.coproduction.design.workspace.Drafting;
import org.coproduction.design.workspace.FollowAward;
import org.coproduction.design.workspace.Founded;
import org.coproduction.design.workspace.HaltWorkspace;
import org.coproduction.design.workspace.Position;
import org.coproduction.design.workspace.Project;
import org.coproduction.design.workspace.Stance;
import org.coproduction.design.workspace.SuccessMeasure;
import org.coproduction.design.workspace.Wording;
import org.coproduction.design.workspace.Workspace;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every state × every command, through the use cases and the real store. The dates are far ahead, so that the service's own
/// clock does not move anything meanwhile.
class EveryStateAndCommandTest {
    private static final Instant NOW = Instant.parse("2101-03-01T10:00:00Z");
    private static final Instant ENDS = NOW.plus(Duration.ofDays(60));
    private static final String OBJECTION = UUID.randomUUID().toString();
    private static final Wording WORDING = new Wording("A sports club.",
            List.of(new ContentItem(UUID.randomUUID().toString(), "Quiet room", "Low light.")), "There is a quiet room.",
            List.of(new SuccessMeasure(UUID.randomUUID().toString(), "They come back.", "Will you come again?")));

    private static final Halt HALT = new Halt(HaltGround.LAW, "example-council", "A court says so.", "A judge says stop.", NOW);

    enum State {
        EXPECTED,
        NO_DRAFT,
        UNCONFIRMED,
        CONFIRMED,
        EVERYBODY_AGREES,
        OBJECTION_OPEN,
        GATE_OVER,
        AGREED,
        NOT_AGREED,
        NOT_AGREED_WITHOUT_DRAFT,
        DECIDED,
        SUSPENDED,
        SUSPENDED_NOT_AGREED,
        ENDED
    }

    enum Order {
        WRITE,
        CONFIRM,
        CONSENT,
        OBJECT,
        CONSENT_TO_OLD_DRAFT,
        INTEGRATE,
        SET_GATE,
        EXTEND_GATE,
        AGREE,
        LAPSE,
        DECIDE,
        SUSPEND,
        RESUME,
        END,
        VARY
    }

    /// What comes of each: a refusal's code, the state it leads to, or `same`.
    private static final Map<State, Map<Order, String>> TABLE = new EnumMap<>(Map.ofEntries(
            Map.entry(State.EXPECTED, all("WORKSPACE_NOT_OPEN", "LAPSE same", "SUSPEND same", "END same", "VARY same")),
            Map.entry(State.NO_DRAFT,
                    all("NO_DRAFT", "WRITE Drafting", "INTEGRATE OBJECTION_UNKNOWN", "SET_GATE Drafting", "EXTEND_GATE Drafting",
                            "LAPSE same", "DECIDE GATE_STILL_OPEN")),
            Map.entry(State.UNCONFIRMED,
                    all("EASY_READ_NOT_CONFIRMED", "WRITE Drafting", "CONFIRM Drafting", "CONSENT_TO_OLD_DRAFT NOT_FOUND",
                            "INTEGRATE OBJECTION_UNKNOWN", "SET_GATE Drafting", "EXTEND_GATE Drafting", "LAPSE same",
                            "DECIDE GATE_STILL_OPEN")),
            Map.entry(State.CONFIRMED,
                    all("Drafting", "CONFIRM same", "CONSENT_TO_OLD_DRAFT NOT_FOUND", "INTEGRATE OBJECTION_UNKNOWN",
                            "AGREE QUORUM_NOT_MET", "LAPSE same", "DECIDE GATE_STILL_OPEN")),
            Map.entry(State.EVERYBODY_AGREES,
                    all("Drafting", "CONFIRM same", "CONSENT_TO_OLD_DRAFT DRAFT_OUTDATED", "INTEGRATE OBJECTION_UNKNOWN",
                            "AGREE Agreed", "LAPSE same", "DECIDE GATE_STILL_OPEN")),
            Map.entry(State.OBJECTION_OPEN,
                    all("Drafting", "CONFIRM same", "CONSENT_TO_OLD_DRAFT DRAFT_OUTDATED", "AGREE OBJECTION_OPEN", "LAPSE same",
                            "DECIDE GATE_STILL_OPEN")),
            Map.entry(State.GATE_OVER, all("GATE_CLOSED", "LAPSE NotAgreed", "DECIDE GATE_STILL_OPEN")),
            Map.entry(State.AGREED, all("DESIGN_ALREADY_AGREED", "AGREE same", "LAPSE same",
                    "DECIDE ALREADY_DECIDED", "SUSPEND same", "END same", "VARY Agreed")),
            Map.entry(State.NOT_AGREED, all("GATE_CLOSED", "VARY NotAgreed", "LAPSE same", "DECIDE DecidedWithoutAgreement")),
            Map.entry(State.NOT_AGREED_WITHOUT_DRAFT, all("GATE_CLOSED", "WRITE NotAgreed", "LAPSE same", "DECIDE NO_DRAFT",
                    "VARY NotAgreed")),
            Map.entry(State.DECIDED, all("DESIGN_ALREADY_AGREED", "LAPSE same", "DECIDE ALREADY_DECIDED", "SUSPEND same",
                    "END same", "VARY DecidedWithoutAgreement")),
            Map.entry(State.SUSPENDED, all("AWARD_SUSPENDED", "VARY Suspended", "LAPSE same", "SUSPEND same", "RESUME Drafting")),
            Map.entry(State.SUSPENDED_NOT_AGREED,
                    all("AWARD_SUSPENDED", "VARY Suspended", "LAPSE same", "SUSPEND same", "RESUME NotAgreed")),
            Map.entry(State.ENDED, all("AWARD_ENDED", "VARY Ended", "LAPSE same", "SUSPEND same", "END same"))));

    static Stream<Arguments> every_state_and_command() {
        return Arrays.stream(State.values())
                .flatMap(state -> Arrays.stream(Order.values()).map(order -> Arguments.of(state, order)));
    }

    @ParameterizedTest
    @MethodSource
    void every_state_and_command(State state, Order order) {
        var store = InboxTest.workspaces(Running.CONTEXT);
        var id = UUID.randomUUID().toString();
        var before = state(state, id);
        store.create(id, Command.OWN, before);
        var outcome = give(order, store, id, before, state == State.GATE_OVER ? ENDS : NOW);
        var after = store.find(id).orElseThrow();
        var came = switch (outcome) {
            case Outcome.Refused(var refusal) -> refusal.code().name();
            case Outcome.Done done when done.version() == 1 -> "same";
            case Outcome.Done _ -> after.state().getClass().getSimpleName();
        };
        assertThat(came).isEqualTo(Objects.requireNonNull(TABLE.get(state)).get(order));
        if (after.version() == 1) {
            assertThat(after.state()).as("as it was, also once stored").isEqualTo(before);
        }
    }

    private static Outcome give(Order order, AggregateStore<Workspace> store, String id, Workspace before, Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var version = before instanceof Founded founded ? Math.max(1, founded.drafts().size()) : 1;
        var person = new Person(UUID.randomUUID().toString(), Constituency.PARENT_CARER);
        var year = Duration.ofDays(365);
        return switch (order) {
            case WRITE -> new WriteDraft(store, clock).handle(id, WORDING, null, Command.OWN);
            case CONFIRM -> new ConfirmEasyRead(store, clock).handle(id, version, Command.OWN);
            case CONSENT -> new TakeStance(store, clock).handle(id, version, person, Position.CONSENT, null, Command.OWN);
            case OBJECT -> new TakeStance(store, clock).handle(id, version, person, Position.OBJECTION, "Too far.", Command.OWN);
            case CONSENT_TO_OLD_DRAFT ->
                new TakeStance(store, clock).handle(id, version - 1, person, Position.CONSENT, null, Command.OWN);
            case INTEGRATE -> new IntegrateObjection(store, clock).handle(id, OBJECTION, version, "Nearer.", Command.OWN);
            case SET_GATE -> new SetGate(store, clock, year).handle(id, now.plus(Duration.ofDays(9)), Command.OWN);
            case EXTEND_GATE ->
                new ExtendGate(store, clock, year).handle(id, ENDS.plus(Duration.ofDays(9)), "A visit.", Command.OWN);
            case AGREE -> new AgreeDesign(store, clock).handle(id, Command.OWN);
            case LAPSE -> {
                new LapseDesign(store).perform(store.find(id).orElseThrow(), now);
                yield new Outcome.Done(id, store.find(id).orElseThrow().version(), false);
            }
            case DECIDE -> new DecideWithoutAgreement(store, clock).handle(id, "Example Council", "It is needed.", Command.OWN);
            case SUSPEND -> store.change(id, Command.OWN, workspace -> HaltWorkspace.suspended(workspace,
                    new HaltWorkspace.AwardSuspended(HALT.ground(), HALT.decidedBy(), HALT.reason(), HALT.easyRead(), NOW), NOW));
            case RESUME -> store.change(id, Command.OWN,
                    workspace -> HaltWorkspace.resumed(workspace, new HaltWorkspace.AwardResumed(NOW.plusSeconds(60)), NOW));
            case END -> store.change(id, Command.OWN, workspace -> HaltWorkspace.ended(workspace,
                    new HaltWorkspace.AwardEnded(HALT.ground(), HALT.decidedBy(), HALT.reason(), HALT.easyRead(), NOW), NOW));
            case VARY -> store.change(id, Command.OWN,
                    workspace -> FollowAward.varied(workspace, new FollowAward.AwardVaried(12_000), NOW));
        };
    }

    private static Workspace state(State state, String id) {
        var empty = Drafting.founded(new Project(id, "Club", "A club.", "Coaches", "North", "GRANT", Money.pounds(100),
                Quorums.of(1, 1, 1), NOW), ENDS);
        var first = moved(empty.write(WORDING, NOW));
        var confirmed = moved(first.confirmEasyRead(1, NOW));
        var second = moved(moved(confirmed.write(WORDING, NOW)).confirmEasyRead(2, NOW));
        return switch (state) {
            case EXPECTED -> new Workspace.Expected(id);
            case NO_DRAFT -> empty;
            case UNCONFIRMED -> first;
            case CONFIRMED -> confirmed;
            case EVERYBODY_AGREES, GATE_OVER -> everybody(second);
            case OBJECTION_OPEN -> {
                var stance = new Stance("objector", Constituency.YOUNG_PERSON, Position.OBJECTION, "Too loud.", NOW);
                var objected = moved(confirmed.take(stance, 1, OBJECTION));
                yield everybody(moved(moved(objected.write(WORDING, NOW)).confirmEasyRead(2, NOW)));
            }
            case SUSPENDED -> everybody(second).suspended(HALT);
            case SUSPENDED_NOT_AGREED -> to(second.lapse(ENDS)).suspended(HALT);
            case ENDED -> everybody(second).ended(HALT);
            case AGREED -> to(everybody(second).agree(NOW));
            case NOT_AGREED -> to(second.lapse(ENDS));
            case NOT_AGREED_WITHOUT_DRAFT -> to(empty.lapse(ENDS));
            case DECIDED -> to(((Workspace.NotAgreed) to(second.lapse(ENDS))).decide("Example Council", "It is needed.", ENDS));
        };
    }

    private static Drafting everybody(Drafting drafting) {
        var agreeing = drafting;
        for (var constituency : Constituency.values()) {
            agreeing = moved(agreeing.take(new Stance(constituency.name(), constituency, Position.CONSENT, null, NOW),
                    drafting.drafts().size(), UUID.randomUUID().toString()));
        }
        return agreeing;
    }

    private static Drafting moved(Decision<Workspace> step) {
        return (Drafting) to(step);
    }

    private static Workspace to(Decision<Workspace> step) {
        return ((Decision.Changed<Workspace>) step).state();
    }

    private static Map<Order, String> all(String result, String... exceptions) {
        var row = new EnumMap<Order, String>(Order.class);
        Arrays.stream(Order.values()).forEach(order -> row.put(order, result));
        row.put(Order.SUSPEND, "Suspended");
        row.put(Order.RESUME, "same");
        row.put(Order.END, "Ended");
        row.put(Order.VARY, "Drafting");
        for (var exception : exceptions) {
            var words = exception.split(" ");
            row.put(Order.valueOf(words[0]), words[1]);
        }
        return row;
    }
}
