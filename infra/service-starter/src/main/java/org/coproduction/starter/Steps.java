package org.coproduction.starter;

/// Told of every step on the paths write–send–acknowledge–remove and receive–apply–commit. Nothing is done with it in
/// real use; the tests cut the paths here, at each step in turn, to show that nothing is lost or doubled.
@FunctionalInterface
public interface Steps {
    Steps UNWATCHED = (_, _) -> {};

    enum Step {
        BEFORE_WRITE,
        WRITTEN,
        BEFORE_SEND,
        SENT,
        ACKNOWLEDGED,
        REMOVED,
        RECEIVED,
        BEFORE_APPLY,
        APPLIED,
        BEFORE_PARK,
        PARKED,
        BEFORE_COMMIT
    }

    /// @param subject the event's type, or the collection for a write
    void reached(Step step, String subject);
}
