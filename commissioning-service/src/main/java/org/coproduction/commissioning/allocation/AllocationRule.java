package org.coproduction.commissioning.allocation;

/// A way to count a funding round, precise enough for independent software to count again. Once an allocation was made under a version,
/// what the version means never changes.
///
/// The rule `mes` is the Method of Equal Shares (Peters, Pierczyński, Skowron: "Proportional Participatory Budgeting with
/// Additive Utilities", 2021). The satisfaction of a round is `cost` or `cardinality` where people approve, and
/// `points` where they give points or rank; its completion is `none`, `utilitarian` or `add1`.
///
/// @param id which method; `mes` is the only one
/// @param version which definition of it, from 1
public record AllocationRule(String id, Satisfaction satisfaction, Completion completion, Weighting weighting, int version) {
    public static final String METHOD_OF_EQUAL_SHARES = "mes";

    public AllocationRule {
        if (!id.equals(METHOD_OF_EQUAL_SHARES) || version != 1) {
            throw new IllegalArgumentException("there is no allocation rule " + id + " version " + version);
        }
        if (satisfaction == Satisfaction.BORDA || !isForRounds(completion)) {
            throw new IllegalArgumentException("no round is counted with " + satisfaction.id() + " and " + completion.id());
        }
    }

    private static boolean isForRounds(Completion completion) {
        return switch (completion) {
            case NONE, UTILITARIAN, ADD1 -> true;
            case ADD1_INTEGRAL, ADD1_UNBOUNDED, ADD1U -> false;
        };
    }

    /// Equal shares with each constituency weighing the same: what rounds are counted with.
    public static AllocationRule parity(Satisfaction satisfaction, Completion completion) {
        return new AllocationRule(METHOD_OF_EQUAL_SHARES, satisfaction, completion, Weighting.PARITY, 1);
    }

    /// Equal shares with each ballot weighing the same, for comparison with other programs.
    public static AllocationRule plain(Satisfaction satisfaction, Completion completion) {
        return new AllocationRule(METHOD_OF_EQUAL_SHARES, satisfaction, completion, Weighting.PLAIN, 1);
    }

    /// The whole rule on one line: `mes/cost/utilitarian/parity/1`.
    public String name() {
        return String.join("/", id, satisfaction.id(), completion.id(), weighting.id(), Integer.toString(version));
    }

    /// The same for counting.
    public Method method() {
        return new Method(Rule.MES, satisfaction, completion, weighting);
    }
}
