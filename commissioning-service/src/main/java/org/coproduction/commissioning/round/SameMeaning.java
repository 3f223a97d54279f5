package org.coproduction.commissioning.round;

import java.util.Map;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;

/// After a small edit, a parent carer or a young person who sees both wordings can say that the text still means the same, and then
/// what somebody else read stands for the new one. It is limited: to one edit after each reading of the whole, to few words, and to
/// somebody who did not propose it.
public final class SameMeaning {
    private SameMeaning() {
    }

    /// @param earlier the wording that was read as a whole
    /// @param wording the one that it is now
    public static Decision<Round> confirm(Round round, String proposalId, String earlier, String wording, Reader reader) {
        return BeforeVoting.decide(round, () -> compared(round, proposalId, earlier, wording, reader));
    }

    /// Why nobody can say of a proposal that it means the same, or `null` where somebody can.
    public static @Nullable RefusalCode refused(Round round, Proposal proposal) {
        if (proposal.easyRead().isBlank()) {
            return RefusalCode.EASY_READ_MISSING;
        }
        var last = round.kept().readings().last(proposal.id()).orElse(null);
        var read = last == null ? null : last.text();
        if (read == null) {
            return RefusalCode.READING_NEEDED;
        }
        return Reading.Text.of(proposal).isSmallEditOf(read) ? null : RefusalCode.EDIT_NOT_SMALL;
    }

    private static Decision<Round> compared(Round round, String proposalId, String earlier, String wording, Reader reader) {
        var proposal = round.proposals().stream().filter(each -> each.id().equals(proposalId)).findFirst().orElse(null);
        if (proposal == null) {
            return Decision.refused(RefusalCode.PROPOSAL_UNKNOWN);
        }
        if (!proposal.wording().equals(wording)) {
            return Decision.refused(RefusalCode.STALE_VERSION);
        }
        if (proposal.understood()) {
            return Decision.unchanged();
        }
        var refused = refused(round, proposal);
        if (refused != null) {
            return Decision.refused(refused);
        }
        if (round.kept().readings().last(proposalId).filter(last -> last.wording().equals(earlier)).isEmpty()) {
            return Decision.refused(RefusalCode.STALE_VERSION);
        }
        if (proposal.proposedBy().equals(reader.person())) {
            return Decision.refused(RefusalCode.OWN_WORDING);
        }
        return round.understood(Map.of(proposalId, wording)) instanceof Decision.Changed<Round>(var next, _)
                ? Decision
                        .changed(next.with(next.kept().with(next.kept().readings().with(Reading.sameMeaning(proposal, reader)))))
                : Decision.unchanged();
    }
}
