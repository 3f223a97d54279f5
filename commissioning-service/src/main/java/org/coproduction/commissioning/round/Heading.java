package org.coproduction.commissioning.round;

import org.coproduction.charter.Money;

/// A part of the pot for one purpose. It is shared out by itself: what is left over of it is told, and never moves to another.
///
/// @param id short, and the same in addresses and files: `sport`
/// @param amount what there is for it, with what is pre-funded under it
public record Heading(String id, String name, Money amount) {
    /// What ids look like.
    public static final String ID = "[A-Za-z0-9._-]{1,40}";
    /// The longest name.
    public static final int LONGEST_NAME = 100;

    public Heading {
        if (!id.matches(ID) || name.isBlank() || name.length() > LONGEST_NAME || amount.pence() < 1) {
            throw new IllegalArgumentException("not a heading: " + id);
        }
    }
}
