package org.coproduction.commissioning.channel;

/// Who helped somebody to take part, by kind only. Whose ballot it is does not change with it.
public enum Help {
    FAMILY_OR_FRIEND,
    SUPPORT_WORKER,
    INTERPRETER,
    COMMUNICATION_PARTNER,
    /// Somebody else of the service.
    SERVICE
}
