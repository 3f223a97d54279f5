package org.coproduction.commissioning.panel;

/// What the moderation agreed on where pairs differ too much: it stands in place of what they gave, for every constituency.
public record AgreedMark(String bidId, Mark mark) {
    /// Where it stands, to be compared with a point of difference.
    Point point() {
        return new Point(bidId, mark.criterionId());
    }
}
