package org.coproduction.commissioning.panel;

/// What an organisation offers to do.
///
/// @param organisation its id, as elsewhere; nobody who works for it scores in the round or runs it
/// @param name how people know the organisation
/// @param text read by the panel only
public record Bid(String id, String title, String organisation, String name, String text) {}
