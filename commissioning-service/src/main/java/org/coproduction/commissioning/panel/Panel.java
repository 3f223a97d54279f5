package org.coproduction.commissioning.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Quorums;

/// Who scores.
public record Panel(List<Member> members) {
    static final Panel EMPTY = new Panel(List.of());
    /// The most members.
    static final int LARGEST = 120;

    public Panel {
        members = List.copyOf(members);
    }

    /// Fails where one of these people is on the panel.
    void requireNone(Collection<String> interested) {
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
        return new Panel(more);
    }

    /// Whoever has an interest stands down.
    Panel without(String person) {
        return new Panel(members.stream().filter(member -> !member.person().equals(person)).toList());
    }

    List<Member> of(Constituency constituency) {
        return members.stream().filter(member -> member.constituency() == constituency).toList();
    }

    List<Constituency> missing(Quorums quorums) {
        return Arrays.stream(Constituency.values()).filter(each -> of(each).size() < quorums.of(each)).toList();
    }
}
