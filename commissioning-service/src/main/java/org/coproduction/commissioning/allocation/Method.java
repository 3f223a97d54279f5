package org.coproduction.commissioning.allocation;

import java.util.Optional;

/// A whole way to count: a rule and everything that it leaves open. It refuses what makes no sense; [#objection] says why.
public record Method(Rule rule, Satisfaction satisfaction, Completion completion, Weighting weighting) {
    public Method {
        objection(rule, satisfaction, completion, weighting).ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence);
        });
    }

    /// Why these do not go together, as a sentence; empty if they do.
    public static Optional<String> objection(Rule rule, Satisfaction satisfaction, Completion completion, Weighting weighting) {
        if (rule != Rule.MES && completion != Completion.NONE) {
            return Optional.of("The rule " + rule.id() + " has no completion: " + completion.id() + " goes with mes only.");
        }
        if (rule == Rule.PHRAGMEN && weighting == Weighting.PARITY) {
            return Optional.of("The rule phragmen has no parity: it goes with mes and greedy only.");
        }
        if (rule == Rule.PHRAGMEN && !satisfaction.isAlike()) {
            return Optional.of("The rule phragmen asks only who supports a project, so it does not go with the satisfaction "
                    + satisfaction.id() + ".");
        }
        if (weighting == Weighting.PARITY && !completion.allowsParity()) {
            return Optional.of("The completion " + completion.id()
                    + " does not go with parity, where a step is a thousandth of the pot: only none, utilitarian, add1 and add1u do.");
        }
        return Optional.empty();
    }
}
