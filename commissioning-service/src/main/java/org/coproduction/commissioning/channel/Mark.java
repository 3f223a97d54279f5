package org.coproduction.commissioning.channel;

/// What tells one ballot that facilitators enter from all others, so that it counts once.
public sealed interface Mark {
    /// As whoever holds the paper reads it.
    String text();

    /// The number printed on a paper. Nobody knows whose it is, so nobody can replace it.
    record Numbered(String text) implements Mark {}

    /// The code of a person: it is their own ballot, which they can replace.
    ///
    /// @param paper the number printed on the paper that bears it, which then is taken too; empty where none was typed
    record Coded(BallotCode code, String paper) implements Mark {
        @Override
        public String text() {
            return code.text();
        }
    }
}
