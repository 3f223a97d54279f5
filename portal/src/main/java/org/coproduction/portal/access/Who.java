package org.coproduction.portal.access;

import org.coproduction.portal.look.Reader;

/// Those whom a page is for. The services decide what someone may do; a page only keeps away who could do nothing on it.
public enum Who {
    EVERYBODY,
    SIGNED_IN,
    PARTICIPANTS,
    /// Those who have a voice where the groups decide: participants who do not facilitate.
    VOTERS,
    /// Parent carers, children and young people: it is for them that a text has to be understood.
    FAMILIES,
    /// Those who work on a text together: participants and the facilitator.
    WRITERS,
    /// Those who write into a plan: participants and the facilitator, and the accountable body where it has to decide on it.
    PLANNERS,
    /// Those who word the questions and review what was said: families, and the facilitator.
    REVIEWERS,
    /// Those who say what will be done about it.
    ANSWERING,
    FACILITATORS,
    ACCOUNTABLE_BODY,
    OPERATIONS;

    public boolean includes(Reader reader) {
        return switch (this) {
            case EVERYBODY -> true;
            case SIGNED_IN -> reader.signedIn();
            case PARTICIPANTS -> reader.participant();
            case VOTERS -> reader.voter();
            case FAMILIES -> reader.family();
            case WRITERS -> reader.participant() || reader.facilitator();
            case PLANNERS -> WRITERS.includes(reader) || reader.accountableBody();
            case REVIEWERS -> reader.family() || reader.facilitator();
            case ANSWERING -> reader.facilitator() || reader.accountableBody();
            case FACILITATORS -> reader.facilitator();
            case ACCOUNTABLE_BODY -> reader.accountableBody();
            case OPERATIONS -> reader.operations();
        };
    }
}
