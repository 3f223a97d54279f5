package org.coproduction.portal.evaluation;

import java.util.List;
import org.coproduction.portal.api.Assessment.Approval;
import org.jspecify.annotations.Nullable;

/// A group at the gate of the questions, or of the publication.
///
/// @param missing whether too few of it answered, or not most of those agree
/// @param tookPart exact, for the facilitator only
/// @param agreed exact, for the facilitator only
record Group(String constituency, int needed, boolean missing, @Nullable Integer tookPart, @Nullable Integer agreed) {
    /// The groups whose agreement is needed; none where nothing can be agreed to.
    static List<Group> of(@Nullable Approval approval) {
        return approval == null
                ? List.of()
                : approval.needed().entrySet().stream().map(each -> of(each.getKey(), each.getValue(), approval)).toList();
    }

    private static Group of(String constituency, int needed, Approval approval) {
        var count = approval.counts() == null ? null : approval.counts().get(constituency);
        return new Group(constituency, needed, approval.missing().contains(constituency),
                count == null ? null : count.tookPart(), count == null ? null : count.agreed());
    }
}
