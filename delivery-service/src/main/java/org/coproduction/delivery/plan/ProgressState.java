package org.coproduction.delivery.plan;

/// How far an action has come since it was started.
public enum ProgressState {
    STARTED,
    DONE,
    DROPPED
}
