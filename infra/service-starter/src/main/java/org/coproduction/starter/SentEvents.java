package org.coproduction.starter;

/// What a service has sent: its own topic, which is kept for ever.
interface SentEvents {
    /// Whether an event is there, so that nobody may go on without it.
    boolean hold(String projectId, long sequence);
}
