package org.coproduction.assessment.evaluation;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.web.Caller;
import org.coproduction.web.RefusedException;
import org.coproduction.web.Role;
import org.jspecify.annotations.Nullable;

/// Who designs the form and reviews the feedback: parent carers, young people, and the facilitator who runs it.
public final class Reviewers {
    private Reviewers() {
    }

    /// Refuses everybody else.
    public static void require(Caller caller) {
        if (!caller.roles().contains(Role.FACILITATOR) && caller.participant() == Constituency.PROFESSIONAL) {
            throw notYours();
        }
    }

    /// Refuses everybody who neither takes part nor works for a partner organisation that may read.
    public static void requireReader(Caller caller) {
        if (caller.roles().isEmpty() && !caller.scopes().contains("assessment:read")) {
            throw notYours();
        }
    }

    /// Refuses everybody who cannot speak for what will be done: the facilitator, and partner organisations.
    public static void requireAnswering(Caller caller) {
        if (!decides(caller)) {
            caller.requireRoleOrScope(Role.FACILITATOR, "assessment:write");
        }
    }

    /// The stance of somebody who has a voice. Refuses everybody else, and a no without its reason.
    public static Stance stance(Caller caller, boolean approves, @Nullable String reason) {
        var constituency = caller.voice();
        if (!approves && (reason == null || reason.isBlank())) {
            throw new RefusedException(Refusal.of(RefusalCode.STANCE_REASON_MISSING, "reason"));
        }
        return new Stance(caller.id(), constituency, approves, reason);
    }

    /// Whether the caller decides for the accountable body.
    public static boolean decides(Caller caller) {
        return caller.roles().contains(Role.ACCOUNTABLE_BODY) || caller.scopes().contains("assessment:decide");
    }

    private static RefusedException notYours() {
        return new RefusedException(Refusal.of(RefusalCode.NOT_YOUR_ROLE));
    }
}
