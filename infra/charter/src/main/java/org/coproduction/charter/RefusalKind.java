package org.coproduction.charter;

/// What a caller can do about a refusal; decides the HTTP status.
public enum RefusalKind {
    /// The request must be changed.
    INVALID,
    /// This caller may not do it.
    NOT_ALLOWED,
    /// There is no such thing.
    NOT_FOUND,
    /// The state of things does not allow it.
    CONFLICT,
    /// The time for it has passed.
    GONE,
    /// It is more than is accepted.
    TOO_LARGE,
    /// The caller saw an older version.
    STALE,
    /// Trying again later may work.
    UNAVAILABLE
}
