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
    /// Those who work on a text together: participants and the facilitator.
    WRITERS {
        @Override
        public boolean includes(Reader reader) {
            return reader.participant() || reader.facilitator();
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
