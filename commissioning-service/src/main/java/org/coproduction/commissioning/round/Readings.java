package org.coproduction.commissioning.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coproduction.charter.Decision;
import org.jspecify.annotations.Nullable;

/// Who vouched for the Easy Read versions of a round's proposals, and how, oldest first. What was read as a whole and what was
/// compared after a small edit are kept apart for ever.
///
/// @param all of one proposal the newest [#MOST]
public record Readings(List<Reading> all) {
    /// The most that are kept of one proposal.
    static final int MOST = 20;
    static final Readings NONE = new Readings(List.of());

    public Readings {
        all = List.copyOf(all);
    }

    /// Rounds were stored before it was kept who read what.
    static Readings orNone(@Nullable Readings readings) {
        return readings == null ? NONE : readings;
    }

    /// The newest of a proposal.
    public Optional<Reading> last(String proposalId) {
        return all.reversed().stream().filter(each -> each.proposalId().equals(proposalId)).findFirst();
    }

    /// The newest of a proposal, where it vouches for this wording.
    public Optional<Reading> of(Proposal proposal) {
        return last(proposal.id()).filter(each -> each.wording().equals(proposal.wording()));
    }

    /// The same with one more; of a proposal, only the text of the newest is kept.
    Readings with(Reading reading) {
        var next = new ArrayList<Reading>();
        var id = reading.proposalId();
        var tooMany = all.stream().filter(each -> each.proposalId().equals(id)).count() - MOST + 1;
        for (var each : all) {
            if (!each.proposalId().equals(id)) {
                next.add(each);
            } else if (tooMany-- <= 0) {
                next.add(each.withoutText());
            }
        }
        next.add(reading);
        return new Readings(next);
    }

    /// The same once nothing can be edited any more, so that nothing is compared.
    Readings fixed() {
        return new Readings(all.stream().map(Reading::withoutText).toList());
    }

    /// Records with what a reader confirmed that they read all of it. Somebody reading again what was only compared counts too.
    ///
    /// @param confirmed what came of it
    static Decision<Round> whole(Round before, Decision<Round> confirmed, Map<String, String> wordings, Reader reader) {
        if (confirmed instanceof Decision.Refused<Round>) {
            return confirmed;
        }
        var round = confirmed instanceof Decision.Changed<Round>(var next, _) ? next : before;
        var readings = round.kept().readings();
        for (var proposal : round.proposals()) {
            if (wordings.containsKey(proposal.id())
                    && readings.of(proposal).filter(each -> each.kind() == Reading.Kind.WHOLE).isEmpty()) {
                readings = readings.with(Reading.whole(proposal, reader));
            }
        }
        return readings.equals(round.kept().readings()) ? confirmed : Decision.changed(round.with(round.kept().with(readings)));
    }
}
