package org.coproduction.commissioning.accord;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.ParityGate;
import org.coproduction.web.Caller;
import org.coproduction.web.Role;
import org.jspecify.annotations.Nullable;

/// How far an agreement has come, and what came of it, as the service's clients read it. Nobody is named; how many took part is for
/// facilitators only, so that they can reach out.
public final class AccordView {
    private AccordView() {
    }

    /// @param version of what is to be agreed; 0 while there is nothing yet
    /// @param objections each no that stands in the way
    /// @param yours the caller's own stance on the newest version
    public record Body(int version, Instant closesAt, @Nullable Instant extendedUntil, @Nullable String outreach,
            List<Group> constituencies, List<Objection> objections, @Nullable Yours yours) {}

    /// @param missing whether it has not taken part enough yet or has not agreed
    /// @param tookPart, agreed for facilitators only
    public record Group(Constituency constituency, int needed, boolean missing, @Nullable Integer tookPart,
            @Nullable Integer agreed) {}

    public record Objection(int raisedOn, String reason, boolean yours) {}

    public record Yours(boolean agrees, String reason) {}

    /// What came of it, for everybody.
    ///
    /// @param coProduced only where each constituency agreed
    /// @param missing those that had not taken part enough or had not agreed
    /// @param decidedBy the accountable body, where it went on without an agreement, with its reasons
    public record Settlement(boolean coProduced, Instant at, List<Constituency> missing, @Nullable String decidedBy,
            @Nullable String reasons) {
        /// What is published of an outcome.
        public static Settlement of(GateOutcome outcome) {
            return switch (outcome) {
                case GateOutcome.Agreed agreed -> new Settlement(true, agreed.at(), List.of(), null, null);
                case GateOutcome.NotAgreed not -> new Settlement(false, not.at(), not.missing(), null, null);
                case GateOutcome.DecidedWithoutAgreement decided -> new Settlement(false, decided.at(),
                        decided.instead().missing(), decided.decidedBy(), decided.reasons());
            };
        }
    }

    /// The agreement so far, as this caller may see it.
    public static Body of(Accord accord, Caller caller) {
        var gate = accord.gate();
        var extension = gate.extension();
        var voices = accord.voices();
        var missing = ParityGate.missing(gate.quorums(), voices);
        var exact = caller.roles().contains(Role.FACILITATOR);
        return new Body(accord.version(), gate.closesAt(), extension == null ? null : extension.until(),
                extension == null ? null : extension.outreach(),
                Arrays.stream(Constituency.values())
                        .map(each -> new Group(each, gate.quorums().of(each), missing.contains(each),
                                exact ? voices.tookPart(each) : null, exact ? voices.agreed(each) : null))
                        .toList(),
                accord.objections().stream()
                        .map(each -> new Objection(each.version(), each.reason(), each.person().equals(caller.id()))).toList(),
                accord.stances().stream()
                        .filter(each -> each.version() == accord.version() && each.person().equals(caller.id())).findFirst()
                        .map(each -> new Yours(each.agrees(), each.reason())).orElse(null));
    }
}
