package org.coproduction.commissioning.round;

import org.coproduction.charter.Money;

/// Money that one count shares out: under one heading, or the whole pot where the round has none.
///
/// @param heading its id; empty where the round has none
/// @param name of the heading; empty where the round has none
/// @param amount without what is pre-funded
public record SubPot(String heading, String name, Money amount) {}
