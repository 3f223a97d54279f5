package org.coproduction.commissioning.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a pair says about a bid: one sheet for the two of them. It counts once both have said that it is theirs, so neither can speak
/// for the other.
///
/// @param version how often it was written
/// @param marks one for each criterion, in the order of the criteria; empty before it is written
/// @param confirmedBy opaque ids: whoever wrote it, and the other one if they confirmed it since
public record Sheet(String bidId, Member first, Member second, int version, List<Mark> marks, List<String> confirmedBy) {
    public Sheet {
        marks = List.copyOf(marks);
        confirmedBy = List.copyOf(confirmedBy);
        if (first.constituency() == second.constituency()) {
            throw new IllegalArgumentException("a pair is of two constituencies");
        }
    }

    static Sheet empty(String bidId, Member first, Member second) {
        return new Sheet(bidId, first, second, 0, List.of(), List.of());
    }

    boolean isOf(String person) {
        return Stream.of(first, second).anyMatch(member -> member.person().equals(person));
    }

    boolean complete() {
        return confirmedBy.contains(first.person()) && confirmedBy.contains(second.person());
    }

    Sheet written(String person, List<Mark> by) {
        return new Sheet(bidId, first, second, version + 1, by, List.of(person));
    }

    Sheet confirmed(String person) {
        var both = new ArrayList<>(confirmedBy);
        both.add(person);
        return new Sheet(bidId, first, second, version, marks, both);
    }

    /// What it says, without who says it.
    Judgement judgement() {
        return new Judgement(bidId, List.of(first.constituency(), second.constituency()), marks);
    }
}
