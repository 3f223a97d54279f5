package org.coproduction.commissioning.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.allocation.Election.BallotGroup;
import org.coproduction.commissioning.allocation.Vote;
import org.coproduction.commissioning.pabulib.Fault;
import org.coproduction.commissioning.pabulib.PabulibFile;
import org.coproduction.commissioning.pabulib.PabulibReader;
import org.coproduction.commissioning.round.BallotPaper;
import org.coproduction.commissioning.round.BallotPaper.Filled;
import org.coproduction.commissioning.round.BallotType;

/// The ballots of a batch, each checked against the round's ballot paper as one cast online is, and equal ones merged.
final class PaperPile {
    private final BallotPaper paper;
    /// Equal ballots of a file are mostly one object, so that each is filled in once.
    private final IdentityHashMap<PabulibFile.Marks, Filled> filled = new IdentityHashMap<>();
    private final Map<Vote, Map<Constituency, Integer>> votes = new HashMap<>();
    private final Map<Constituency, Integer> turnout = new EnumMap<>(Constituency.class);
    private final List<Fault> faults = new ArrayList<>();

    PaperPile(BallotPaper paper) {
        this.paper = paper;
    }

    void add(PabulibFile.Vote ballot) {
        switch (filled.computeIfAbsent(ballot.marks(), this::fill)) {
            case Filled.Good(var vote) -> {
                votes.computeIfAbsent(vote, _ -> new EnumMap<>(Constituency.class)).merge(ballot.constituency(), 1,
                        Math::addExact);
                turnout.merge(ballot.constituency(), 1, Math::addExact);
            }
            case Filled.Refused(var refusal) -> {
                if (faults.size() < PabulibReader.MOST_FAULTS) {
                    faults.add(Fault.at(ballot.line(), refusal.plain()));
                }
            }
        }
    }

    private Filled fill(PabulibFile.Marks marks) {
        var withPoints = paper.form().type() == BallotType.POINTS;
        return withPoints && !marks.points().stream().allMatch(PaperPile::isWhole)
                ? new Filled.Refused(Refusal.of(RefusalCode.INVALID_FIELD, "points"))
                : paper.fill(marks.projects(),
                        withPoints ? marks.points().stream().map(BigDecimal::intValueExact).toList() : List.of());
    }

    private static boolean isWhole(BigDecimal points) {
        return points.stripTrailingZeros().scale() <= 0;
    }

    /// What keeps the batch from being entered; none if it can be.
    List<Fault> faults() {
        return Collections.unmodifiableList(faults);
    }

    List<BallotGroup> groups() {
        return votes.entrySet().stream().map(each -> new BallotGroup(each.getKey(), each.getValue())).toList();
    }

    int size() {
        return turnout.values().stream().mapToInt(Integer::intValue).sum();
    }

    Map<Constituency, Integer> turnout() {
        return Map.copyOf(turnout);
    }
}
