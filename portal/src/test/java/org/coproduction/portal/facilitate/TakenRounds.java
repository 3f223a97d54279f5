package org.coproduction.portal.facilitate;

import java.util.ArrayList;
import java.util.List;
import org.coproduction.portal.api.AgreedRounds;
import org.coproduction.portal.api.Agreement;
import org.coproduction.portal.api.Facilitation.Answered;
import org.coproduction.portal.api.Facilitation.Asking;
import org.coproduction.portal.api.Facilitation.Awaits;
import org.coproduction.portal.api.Facilitation.Cancelling;
import org.coproduction.portal.api.Facilitation.NewQuorums;

/// What is asked alike of rounds of priorities and of panels' rounds: a service that takes all of it and remembers what was said.
public abstract class TakenRounds implements AgreedRounds {
    public final List<Object> taken = new ArrayList<>();

    /// Whoever asks first gives a reason, and waits for the other.
    protected Answered asked(Asking asking) {
        taken.add(asking);
        return new Answered(asking.reason() == null ? null : new Awaits("FACILITATOR_NAMED_BY_FAMILIES"));
    }

    @Override
    public void declareInterest(String id) {
        taken.add("interest");
    }

    @Override
    public void take(String id, Agreement.Position position) {
        taken.add(position);
    }

    @Override
    public void decide(String id, Agreement.Deciding deciding, String key) {
        taken.add(deciding);
    }

    @Override
    public Answered changeQuorums(String id, NewQuorums quorums) {
        taken.add(quorums);
        return new Answered(null);
    }

    @Override
    public void cancel(String id, Cancelling cancelling, String key) {
        taken.add(cancelling);
    }

    @Override
    public void agree(String id, String key) {
        taken.add("agreed");
    }

    @Override
    public void extend(String id, Agreement.Extending extending, String key) {
        taken.add(extending);
    }
}
