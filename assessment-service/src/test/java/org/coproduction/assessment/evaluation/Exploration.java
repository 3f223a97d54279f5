package org.coproduction.assessment.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Quorums;
import org.jspecify.annotations.Nullable;

/// Walks an evaluation through random events and commands, and keeps its own plain books of who agreed to what, against which every
/// state is held.
final class Exploration {
    static final Quorums QUORUMS = Quorums.of(2, 2, 1);
    private static final String PROJECT = "0197a3c0-5e1d-7000-8000-000000000001";
    private static final int PEOPLE = 3;
    private static final Duration GATE = Duration.ofDays(60);

    /// Saying something is what happens most.
    private static final List<Move> MOVES = Stream.concat(Arrays.stream(Move.values()),
            Stream.of(Move.APPROVE_FORM, Move.APPROVE_FORM, Move.APPROVE_PUBLICATION, Move.APPROVE_PUBLICATION,
                    Move.APPROVE_PUBLICATION))
            .toList();

    enum Move {
        FUNDED,
        DESIGNED,
        DELIVERED,
        EDIT,
        APPROVE_FORM,
        AGREE_FORM,
        PREPARE,
        CLOSE,
        COUNT,
        NAME,
        ANSWER,
        APPROVE_PUBLICATION,
        EXTEND,
        PUBLISH,
        LAPSE,
        DECIDE,
        SUSPENDED,
        RESUMED,
        ENDED
    }

    /// A change of what a move comes to: the identity, or a planted defect.
    interface Twist {
        Decision<Evaluation> after(Evaluation before, Move move, Decision<Evaluation> step);
    }

    private final Random random;
    private final Twist twist;
    private final Set<Phase> visited = new HashSet<>();
    private final Map<String, Boolean> saidToForm = new HashMap<>();
    private final Map<String, Boolean> saidToReview = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> answered = new HashSet<>();
    private final Set<Move> heard = EnumSet.noneOf(Move.class);
    private final List<Move> path = new ArrayList<>();
    private Evaluation state = new Evaluation.Expected(PROJECT);
    private Instant now = Samples.START;
    private Instant gateEnds = Instant.MAX;
    private boolean formAgreed;
    private boolean published;
    private boolean lapsed;

    Exploration(Random random, Twist twist) {
        this.random = random;
        this.twist = twist;
    }

    Set<Phase> visited() {
        return visited;
    }

    /// The first broken promise, in words; `null` where there is none.
    @Nullable
    String walk(int steps) {
        for (var step = 0; step < steps; step++) {
            now = now.plus(random.nextInt(60) == 0 ? Duration.ofDays(20) : Duration.ofMinutes(random.nextInt(600)));
            var move = one(MOVES);
            try {
                perform(move);
            } catch (IllegalArgumentException impossible) {
                return "an impossible state was attempted: " + impossible.getMessage();
            }
            visited.add(state.phase());
            var broken = broken();
            if (broken != null) {
                return broken + " after " + path;
            }
        }
        return null;
    }

    private void perform(Move move) {
        var person = random.nextInt(PEOPLE);
        var constituency = one(List.of(Constituency.values()));
        var approves = random.nextInt(6) > 0;
        var stance = new Stance(constituency + " " + person, constituency, approves, approves ? null : "Not yet");
        var theme = "theme " + random.nextInt(3);
        var before = state;
        if (twist.after(before, move, step(move, stance, theme)) instanceof Decision.Changed(var to, _)) {
            path.add(move);
            state = to;
            note(move, stance, theme);
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Decision<Evaluation> step(Move move, Stance stance, String theme) {
        return switch (move) {
            case FUNDED -> Follow.funded(state, new ProjectFunded(PROJECT, "Saturday club", QUORUMS.needed()));
            case DESIGNED -> Follow.designed(state, Samples.designed(PROJECT));
            case DELIVERED -> {
                if (random.nextInt(3) > 0) {
                    yield Decision.unchanged();
                }
                heard.add(move);
                yield new Follow(Samples.OPEN_FOR).delivered(state, now);
            }
            case EDIT -> random.nextInt(4) > 0
                    ? Decision.unchanged()
                    : state.whileDrafting(drafting -> drafting
                            .edit(List.of(new Question("q" + random.nextInt(5), "Was it quiet?", null, AnswerKind.YES_NO)),
                                    null));
            case APPROVE_FORM -> state.whileDrafting(drafting -> drafting.take(stance, drafting.form().version()));
            case AGREE_FORM -> state.whileDrafting(drafting -> drafting.agree(now, Samples.OPEN_FOR));
            case PREPARE -> state.whileOpen(open -> open.prepared(4));
            case CLOSE -> state.whileOpen(open -> open.close(now));
            case COUNT -> state instanceof Evaluation.Closing closing
                    ? closing.count(Tally.of(closing.form(), List.of()), closing.closedAt().plus(GATE))
                    : Decision.unchanged();
            case NAME -> random.nextInt(12) > 0
                    ? Decision.unchanged()
                    : state.whileReviewable(review -> review.named(theme, theme, "Finding " + random.nextInt(3)));
            case ANSWER -> random.nextInt(2) > 0 ? Decision.unchanged() : state.answer(theme, Samples.COMMITMENT);
            case APPROVE_PUBLICATION -> state.whileReviewing(reviewing -> reviewing.take(stance, null, now));
            case EXTEND ->
                state.whileReviewing(reviewing -> reviewing.extend(reviewing.gate().closesAt().plus(Duration.ofDays(9)),
                        "A drop-in", now, Duration.ofDays(365)));
            case PUBLISH -> state.whileReviewing(reviewing -> reviewing.publish(now));
            case LAPSE -> state.whileReviewing(reviewing -> reviewing.lapse(now));
            case DECIDE -> state.decide("Example Council", "It is owed.", now);
            case SUSPENDED -> random.nextInt(6) > 0 ? Decision.unchanged() : Follow.suspended(state, Samples.suspended());
            case RESUMED -> Follow.resumed(state);
            case ENDED -> random.nextInt(90) > 0 ? Decision.unchanged() : Follow.ended(state, Samples.ended());
        };
    }

    private void note(Move move, Stance stance, String theme) {
        switch (move) {
            case EDIT, ENDED -> saidToForm.clear();
            case APPROVE_FORM -> saidToForm.put(stance.person(), stance.approves());
            case AGREE_FORM -> formAgreed = agreed(saidToForm, FormApproval.FAMILIES);
            case CLOSE -> gateEnds = now.plus(GATE);
            case EXTEND -> gateEnds = gateEnds.plus(Duration.ofDays(9));
            case NAME -> {
                named.add(theme);
                saidToReview.clear();
            }
            case ANSWER -> {
                answered.add(theme);
                saidToReview.clear();
            }
            case APPROVE_PUBLICATION -> saidToReview.put(stance.person(), stance.approves());
            case PUBLISH -> published = agreed(saidToReview, Set.of(Constituency.values())) && now.isBefore(gateEnds);
            case LAPSE -> lapsed = !now.isBefore(gateEnds);
            case FUNDED, DESIGNED, DELIVERED, PREPARE, COUNT, DECIDE, SUSPENDED, RESUMED -> {
                // Nobody agreed to anything.
            }
        }
    }

    /// The charter's words, counted by hand: each of them reached its quorum, and more than half of each said yes.
    private static boolean agreed(Map<String, Boolean> said, Set<Constituency> needed) {
        var people = new EnumMap<Constituency, Integer>(Constituency.class);
        var yes = new EnumMap<Constituency, Integer>(Constituency.class);
        said.forEach((person, approves) -> {
            var constituency = Constituency.valueOf(person.substring(0, person.indexOf(' ')));
            people.merge(constituency, 1, Integer::sum);
            yes.merge(constituency, approves ? 1 : 0, Integer::sum);
        });
        return needed.stream().allMatch(each -> people.getOrDefault(each, 0) >= QUORUMS.of(each)
                && 2 * yes.getOrDefault(each, 0) > people.getOrDefault(each, 0));
    }

    private @Nullable String broken() {
        return switch (state) {
            case Evaluation.Expected _,Drafting _ -> null;
            case Evaluation.Halted _ when heard.contains(Move.DELIVERED) -> "people are kept from saying how it was";
            case Evaluation.Halted halted when halted.before() instanceof Evaluation.Approved ->
                formAgreed ? null : "the form is not approved by families";
            case Evaluation.Halted _ -> null;
            case Evaluation.Approved _,Open _,Evaluation.Closing _,Reviewing _ ->
                formAgreed ? null : "the form is not approved by families";
            case Evaluation.NotAgreed _ -> lapsed ? null : "it lapsed before the gate's end";
            case Evaluation.Published _ when !answered.containsAll(named) || named.isEmpty() -> "a theme has no answer";
            case Evaluation.Published _ -> published ? null : "it was published without the gate";
            case Evaluation.DecidedWithoutAgreement _ when !answered.containsAll(named) || named.isEmpty() ->
                "a theme has no answer";
            case Evaluation.DecidedWithoutAgreement _ -> lapsed ? null : "it was decided before the gate lapsed";
        };
    }
}
