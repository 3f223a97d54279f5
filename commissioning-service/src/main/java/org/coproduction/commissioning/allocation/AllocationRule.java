package org.coproduction.commissioning.allocation;

/// A way to count a funding round, precise enough for independent software to count again. Once an allocation was made under a version,
/// what the version means never changes.
///
/// The rule `mes` is the Method of Equal Shares (Peters, Pierczyński, Skowron: "Proportional Participatory Budgeting with
/// Additive Utilities", 2021), whose completion is `none`, `utilitarian` or `add1`. The rule `greedy` takes what is wanted most for its
/// cost, and what fits the rest; it has no completion. The satisfaction of a round is `cost` or `cardinality` where people approve, and
/// `points` where they give points or rank.
///
/// @param id which method: `mes` or `greedy`
/// @param version which definition of it, from 1
/// @param ties what decides between projects that are equally good
public record AllocationRule(String id, Satisfaction satisfaction, Completion completion, Weighting weighting, int version,
        Ties ties) {
    public AllocationRule {
        // Allocations were stored before anything but the id could break a tie.
        ties = ties == null ? Ties.BY_ID : ties;
        var greedy = id.equals(Rule.GREEDY.id());
        if (!greedy && !id.equals(Rule.MES.id()) || version != 1) {
            throw new IllegalArgumentException("there is no allocation rule " + id + " version " + version);
        }
        if (satisfaction == Satisfaction.BORDA || !isForRounds(completion) || greedy && completion != Completion.NONE) {
            throw new IllegalArgumentException(
                    "no round is counted with " + id + ", " + satisfaction.id() + " and " + completion.id());
        }
    }

    private static boolean isForRounds(Completion completion) {
        return switch (completion) {
            case NONE, UTILITARIAN, ADD1 -> true;
            case ADD1_INTEGRAL, ADD1_UNBOUNDED, ADD1U -> false;
        };
    }

    /// With each constituency weighing the same: what rounds are counted with.
    public static AllocationRule parity(Rule rule, Satisfaction satisfaction, Completion completion, Ties ties) {
        return new AllocationRule(rule.id(), satisfaction, completion, Weighting.PARITY, 1, ties);
    }

    /// Equal shares with each constituency weighing the same, and ties broken by id: what rounds are counted with that name nothing else.
    public static AllocationRule parity(Satisfaction satisfaction, Completion completion) {
        return parity(Rule.MES, satisfaction, completion, Ties.BY_ID);
    }

    /// Equal shares with each ballot weighing the same, for comparison with other programs.
    public static AllocationRule plain(Satisfaction satisfaction, Completion completion) {
        return new AllocationRule(Rule.MES.id(), satisfaction, completion, Weighting.PLAIN, 1, Ties.BY_ID);
    }

    /// Whether projects are bought from equal shares, so that every one of them has its payers.
    public boolean sharesOut() {
        return id.equals(Rule.MES.id());
    }

    /// The whole rule on one line: `mes/cost/utilitarian/parity/1`, and where not the id alone breaks ties also what does:
    /// `mes/cost/utilitarian/parity/1/cost-votes-lot`.
    public String name() {
        var name = String.join("/", id, satisfaction.id(), completion.id(), weighting.id(), Integer.toString(version));
        return ties.by() == Ties.By.ID ? name : name + '/' + ties.by().id();
    }

    /// The same for counting.
    public Method method() {
        return new Method(sharesOut() ? Rule.MES : Rule.GREEDY, satisfaction, completion, weighting);
    }
}
