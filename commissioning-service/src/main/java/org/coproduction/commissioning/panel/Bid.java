package org.coproduction.commissioning.panel;

/// What an organisation offers to do.
///
/// @param organisation its name; nobody with an interest in it scores in the round
/// @param text read by the panel only
public record Bid(String id, String title, String organisation, String text) {
    /// Whether this is the organisation behind it, however its name is written.
    boolean isBy(String name) {
        return organisation.strip().equalsIgnoreCase(name.strip());
    }
}
