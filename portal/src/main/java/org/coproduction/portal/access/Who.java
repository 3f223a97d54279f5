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
    };

    public abstract boolean includes(Reader reader);
}
