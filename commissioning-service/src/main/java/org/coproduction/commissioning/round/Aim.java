package org.coproduction.commissioning.round;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom a proposal is for, where, and how its money would go out.
///
/// @param benefits who benefits, in plain words; empty where it does not say
/// @param route how its money goes out; `null` where as the terms say. Never by contract
/// @param localities those of the round that it is for; empty where the round names none
public record Aim(String benefits, Terms.@Nullable How route, List<String> localities) {
    /// The most characters about who benefits.
    public static final int LONGEST_BENEFITS = 500;
    /// As the round says.
    public static final Aim AS_THE_ROUND = new Aim("", List.of());

    public Aim {
        localities = List.copyOf(localities);
        if (route == Terms.How.CONTRACT || benefits.length() > LONGEST_BENEFITS) {
            throw new IllegalArgumentException("a contract is never awarded by ballot, and who benefits is said shortly");
        }
    }

    /// One whose money goes out as the terms say.
    public Aim(String benefits, List<String> localities) {
        this(benefits, null, localities);
    }

    /// Proposals were stored before it was asked.
    static Aim orAsTheRound(@Nullable Aim aim) {
        return aim == null ? AS_THE_ROUND : aim;
    }
}
