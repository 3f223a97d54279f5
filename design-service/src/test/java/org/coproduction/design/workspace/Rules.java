package org.coproduction.design.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Gate;
import org.coproduction.charter.Quorums;

/// The rules that the exploration plays by: the real ones, or some with a planted defect.
class Rules {
    Decision<Workspace> write(Drafting from, Wording wording, Instant now) {
        return from.write(wording, now);
    }

    Decision<Workspace> take(Drafting from, Stance stance, int version, String objectionId) {
        return from.take(stance, version, objectionId);
    }

    Decision<Workspace> integrate(Drafting from, String objectionId, int version, Instant now) {
        return from.integrate(objectionId, version, "It was changed.", now);
    }

    Decision<Workspace> agree(Drafting from, Instant now) {
        return from.agree(now);
    }

    static final Rules REAL = new Rules();

    /// Defects that somebody could well write, each of which the exploration must notice.
    static final Map<String, Rules> DEFECTS = Map.of(
            "objections are outvoted", new Rules() {
                @Override
                Decision<Workspace> agree(Drafting from, Instant now) {
                    return with(from, from.drafts(), from.stances(),
                            from.objections().stream().filter(each -> !each.open()).toList()).agree(now);
                }
            },
            "a new draft drops objections", new Rules() {
                @Override
                Decision<Workspace> write(Drafting from, Wording wording, Instant now) {
                    return from.write(wording, now) instanceof Decision.Changed(Drafting to, _)
                            ? Decision.changed(with(to, to.drafts(), to.stances(), List.of()))
                            : from.write(wording, now);
                }
            },
            "stances outlive their draft", new Rules() {
                @Override
                Decision<Workspace> write(Drafting from, Wording wording, Instant now) {
                    return from.write(wording, now) instanceof Decision.Changed(Drafting to, _)
                            ? Decision.changed(with(to, to.drafts(), from.stances(), to.objections()))
                            : from.write(wording, now);
                }
            },
            "a confirmation outlives its wording", new Rules() {
                @Override
                Decision<Workspace> write(Drafting from, Wording wording, Instant now) {
                    return from.write(wording, now) instanceof Decision.Changed(Drafting to, _)
                            && to.confirmEasyRead(to.drafts().size(), now) instanceof Decision.Changed(Drafting confirmed, _)
                                    ? Decision.changed(confirmed)
                                    : from.write(wording, now);
                }
            },
            "anybody closes an objection", new Rules() {
                @Override
                Decision<Workspace> take(Drafting from, Stance stance, int version, String objectionId) {
                    return from.take(stance, version, objectionId) instanceof Decision.Changed(Drafting to, _)
                            && stance.position().agrees()
                                    ? Decision.changed(
                                            with(to, to.drafts(), to.stances(),
                                                    to.objections().stream().map(Objection::closed).toList()))
                                    : from.take(stance, version, objectionId);
                }
            },
            "the facilitator closes an objection", new Rules() {
                @Override
                Decision<Workspace> integrate(Drafting from, String objectionId, int version, Instant now) {
                    return from.integrate(objectionId, version, "It was changed.",
                            now) instanceof Decision.Changed(Drafting to, _)
                                    ? Decision.changed(with(to, to.drafts(), to.stances(), to.objections().stream()
                                            .map(each -> each.id().equals(objectionId) ? each.closed() : each).toList()))
                                    : from.integrate(objectionId, version, "It was changed.", now);
                }
            },
            "one of each is enough", new Rules() {
                @Override
                Decision<Workspace> agree(Drafting from, Instant now) {
                    return new Drafting(from.project(), Gate.closing(from.gate().endsAt(), Quorums.of(1, 1, 1)), from.gateNamed(),
                            from.drafts(), from.stances(), from.objections()).agree(now);
                }
            },
            "agreeing after the end", new Rules() {
                @Override
                Decision<Workspace> agree(Drafting from, Instant now) {
                    return from.agree(from.gate().closesAt().minusSeconds(1));
                }
            });

    private static Drafting with(Drafting from, List<Draft> drafts, List<Stance> stances, List<Objection> objections) {
        return new Drafting(from.project(), from.gate(), from.gateNamed(), drafts, stances, objections);
    }
}
