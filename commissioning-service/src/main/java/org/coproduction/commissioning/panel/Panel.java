package org.coproduction.commissioning.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Quorums;

/// Who scores, and who declared an interest and so never does in this round.
///
/// @param interested opaque ids
public record Panel(List<Member> members, List<String> interested) {
    static final Panel EMPTY = new Panel(List.of(), List.of());
    /// The most members.
    static final int LARGEST = 120;

    public Panel {
        members = List.copyOf(members);
        interested = List.copyOf(interested);
        if (members.stream().map(Member::person).anyMatch(interested::contains)) {
            throw new IllegalArgumentException("nobody with an interest is on a panel");
        }
    }

    boolean has(String person) {
        return members.stream().anyMatch(member -> member.person().equals(person));
    }

    Panel with(Member member) {
        var more = new ArrayList<>(members);
        more.add(member);
        return new Panel(more, interested);
    }

    /// Whoever has an interest stands down, and cannot come back.
    Panel without(String person) {
        var more = new ArrayList<>(interested);
        more.add(person);
        return new Panel(members.stream().filter(member -> !member.person().equals(person)).toList(), more);
    }

    List<Member> of(Constituency constituency) {
        return members.stream().filter(member -> member.constituency() == constituency).toList();
    }

    List<Constituency> missing(Quorums quorums) {
        return Arrays.stream(Constituency.values()).filter(each -> of(each).size() < quorums.of(each)).toList();
    }
}
