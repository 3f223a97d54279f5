package org.coproduction.portal.access;

import org.coproduction.portal.look.Reader;

/// Those whom a page is for. The services decide what someone may do; a page only keeps away who could do nothing on it.
public enum Who {
    EVERYBODY {
        @Override
        public boolean includes(Reader reader) {
            return true;
        }
    },
    SIGNED_IN {
        @Override
        public boolean includes(Reader reader) {
            return reader.signedIn();
        }
    },
    PARTICIPANTS {
        @Override
        public boolean includes(Reader reader) {
            return reader.participant();
        }
    },
    /// Those who have a voice where the groups decide: participants who do not facilitate.
    VOTERS {
        @Override
        public boolean includes(Reader reader) {
            return reader.voter();
        }
    },
    /// Parent carers, children and young people: it is for them that a text has to be understood.
    FAMILIES {
        @Override
        public boolean includes(Reader reader) {
            return reader.family();
        }
    },
    /// Those who work on a text together: participants and the facilitator.
    WRITERS {
        @Override
        public boolean includes(Reader reader) {
            return reader.participant() || reader.facilitator();
        }
    },
    /// Those who write into a plan: participants and the facilitator, and the accountable body where it has to decide on it.
    PLANNERS {
        @Override
        public boolean includes(Reader reader) {
            return WRITERS.includes(reader) || reader.accountableBody();
        }
    },
    /// Those who word the questions and review what was said: families, and the facilitator.
    REVIEWERS {
        @Override
        public boolean includes(Reader reader) {
            return reader.family() || reader.facilitator();
        }
    },
    /// Those who say what will be done about it.
    ANSWERING {
        @Override
        public boolean includes(Reader reader) {
            return reader.facilitator() || reader.accountableBody();
        }
    },
    FACILITATORS {
        @Override
        public boolean includes(Reader reader) {
            return reader.facilitator();
        }
    },
    ACCOUNTABLE_BODY {
        @Override
        public boolean includes(Reader reader) {
            return reader.accountableBody();
        }
    },
    OPERATIONS {
        @Override
        public boolean includes(Reader reader) {
            return reader.operations();
        }
    };

    public abstract boolean includes(Reader reader);
}
