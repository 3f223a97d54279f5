package org.coproduction.commissioning.panel;

import java.util.ArrayList;
import java.util.List;
import org.coproduction.charter.Constituency;

/// Who reads which bid with whom. Each bid is read by two members of each constituency in three pairs: a parent carer with a young
/// person, a young person with a professional, a professional with a parent carer. Members take turns by the order in which they
/// joined, so that nobody reads much more than others of their constituency.
final class Pairs {
    private Pairs() {
    }

    static List<Sheet> of(List<Bid> bids, Panel panel) {
        var sheets = new ArrayList<Sheet>(bids.size() * Constituency.values().length);
        for (var number = 0; number < bids.size(); number++) {
            var id = bids.get(number).id();
            sheets.add(Sheet.empty(id, nth(panel, Constituency.PARENT_CARER, 2 * number),
                    nth(panel, Constituency.YOUNG_PERSON, 2 * number)));
            sheets.add(Sheet.empty(id, nth(panel, Constituency.YOUNG_PERSON, 2 * number + 1),
                    nth(panel, Constituency.PROFESSIONAL, 2 * number)));
            sheets.add(Sheet.empty(id, nth(panel, Constituency.PROFESSIONAL, 2 * number + 1),
                    nth(panel, Constituency.PARENT_CARER, 2 * number + 1)));
        }
        return List.copyOf(sheets);
    }

    private static Member nth(Panel panel, Constituency constituency, int turn) {
        var members = panel.of(constituency);
        return members.get(turn % members.size());
    }
}
