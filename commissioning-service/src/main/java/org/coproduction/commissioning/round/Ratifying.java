package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.GateStep;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;

/// What holds for every decision on a round, with or without the quorums: only those whose money it is, each once; only what lies
/// before them, each proposal exactly once, with a reason; and declined only on a ground that the terms named. Something is funded
/// when all of them ratify it.
///
/// @param before ids of the proposals that are to be decided
/// @param soFar what others of those whose money it is decided already
/// @param earlier the decisions before this one
record Ratifying(Round round, Set<String> before, List<BodyDecision> soFar, List<Ratification> earlier) {
    /// What became of one body's decision: the round waits for the others, or is decided.
    Decision<Round> decide(Decisions decisions, Map<String, String> projects, Instant now,
            BiFunction<String, String, GateStep> outcome, Function<List<BodyDecision>, Round> waiting,
            Function<Ratification, Round> decided) {
        var refusal = refusal(decisions);
        if (refusal != null) {
            return Decision.refused(refusal);
        }
        var all = Stream.concat(soFar.stream(), Stream.of(BodyDecision.of(decisions, now))).toList();
        if (all.size() < Math.max(1, bodies().size())) {
            return Decision.changed(waiting.apply(all));
        }
        return switch (outcome.apply(together(all, BodyDecision::body, " and "), reasons(all))) {
            case GateStep.Settled(var settled) -> Decision.changed(decided.apply(ratification(all, projects, now, settled)));
            case GateStep.Refused(var why) -> Decision.refused(why);
            case GateStep.Extended _ -> throw new IllegalStateException("a decision settles");
        };
    }

    private List<String> bodies() {
        var deciding = round.terms().deciding();
        return deciding == null ? List.of() : deciding.bodies();
    }

    private @Nullable Refusal refusal(Decisions decisions) {
        if (!bodies().isEmpty() && !bodies().contains(decisions.decidedBy())) {
            return Refusal.of(RefusalCode.NOT_YOUR_ROLE);
        }
        if (soFar.stream().anyMatch(other -> other.body().equals(decisions.decidedBy()))) {
            return Refusal.of(RefusalCode.ALREADY_DECIDED);
        }
        if (decisions.reason().isBlank()) {
            return Refusal.of(RefusalCode.REASON_MISSING, "reason");
        }
        var incomplete = incomplete(decisions);
        return incomplete == null ? notAsNamed(decisions) : incomplete;
    }

    private @Nullable Refusal incomplete(Decisions decisions) {
        var known = round.proposals().stream().map(Proposal::id).collect(Collectors.toSet());
        var named = new TreeSet<>(decisions.ratified());
        named.addAll(decisions.declined().keySet());
        named.addAll(decisions.referred().keySet());
        if (!known.containsAll(named)) {
            return Refusal.of(RefusalCode.RATIFICATION_UNKNOWN_PROPOSAL);
        }
        if (!before.containsAll(named)) {
            return Refusal.of(earlier.isEmpty() ? RefusalCode.NOT_RECOMMENDED : RefusalCode.ALREADY_DECIDED);
        }
        var undecided = new TreeSet<>(before);
        undecided.removeAll(named);
        var times = decisions.ratified().size() + decisions.declined().size() + decisions.referred().size();
        if (!undecided.isEmpty() || times > named.size()) {
            var refusal = Refusal.of(RefusalCode.DECISION_INCOMPLETE);
            return undecided.isEmpty() ? refusal : refusal.with("proposals", String.join(", ", undecided));
        }
        return null;
    }

    /// Where the terms named who decides, the decision says by what right, also in Easy Read, and declines on a named ground.
    private @Nullable Refusal notAsNamed(Decisions decisions) {
        var deciding = round.terms().deciding();
        if (deciding == null) {
            return null;
        }
        if (decisions.authority() == null) {
            return Refusal.of(RefusalCode.INVALID_FIELD, "authority");
        }
        if (decisions.easyRead().isBlank()) {
            return Refusal.of(RefusalCode.REASON_MISSING, "easyRead");
        }
        return deciding.grounds().containsAll(decisions.declined().values())
                ? null
                : Refusal.of(RefusalCode.GROUND_NOT_NAMED, "ground").with("grounds", String.join("; ", deciding.grounds()));
    }

    private Ratification ratification(List<BodyDecision> all, Map<String, String> projects, Instant now, GateOutcome outcome) {
        var awards = new ArrayList<Ratification.Award>();
        var declined = new ArrayList<Ratification.Declined>();
        var referred = new ArrayList<Ratification.Referred>();
        for (var id : new TreeSet<>(before)) {
            var no = all.stream().flatMap(body -> body.declined().stream()).filter(each -> each.proposalId().equals(id))
                    .findFirst();
            var back = all.stream().flatMap(body -> body.referred().stream()).filter(each -> each.proposalId().equals(id))
                    .findFirst();
            if (no.isPresent()) {
                declined.add(no.get());
            } else if (back.isPresent()) {
                referred.add(back.get());
            } else {
                awards.add(new Ratification.Award(id,
                        Objects.requireNonNull(projects.get(id), "every ratified proposal gets a project id")));
            }
        }
        return new Ratification(together(all, BodyDecision::body, " and "), reasons(all), now, awards, declined, outcome,
                referred,
                all, earlier);
    }

    private static String reasons(List<BodyDecision> all) {
        return all.size() == 1
                ? all.getFirst().reason()
                : together(all, each -> each.body() + ": " + each.reason(), " ");
    }

    private static String together(List<BodyDecision> all, Function<BodyDecision, String> words, String between) {
        return all.stream().map(words).collect(Collectors.joining(between));
    }
}
