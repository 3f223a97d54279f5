package org.coproduction.standalone.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.coproduction.charter.Constituency;

/// The example people and organisations, with their tokens. None of them is real.
final class Cast {
    private static final int EACH = 8;

    private final Map<Constituency, List<String>> people = new LinkedHashMap<>();
    private final String facilitator;
    private final String familiesFacilitator;
    private final String council;

    Cast(Api api) {
        for (var constituency : Constituency.values()) {
            var tokens = new ArrayList<String>();
            for (var number = 1; number <= EACH; number++) {
                tokens.add(api.person(switch (constituency) {
                    case PARENT_CARER -> "parent-carer-";
                    case YOUNG_PERSON -> "young-person-";
                    case PROFESSIONAL -> "professional-";
                } + number));
            }
            people.put(constituency, tokens);
        }
        facilitator = api.person("facilitator-1");
        familiesFacilitator = api.person("facilitator-2");
        council = api.organisation("example-council", "example-council-secret");
    }

    /// @param number from 1
    String person(Constituency constituency, int number) {
        return of(constituency).get(number - 1);
    }

    List<String> of(Constituency constituency) {
        return people.getOrDefault(constituency, List.of());
    }

    List<String> everyone() {
        return people.values().stream().flatMap(List::stream).toList();
    }

    String facilitator() {
        return facilitator;
    }

    /// The two who run a round together; the families named the second.
    List<String> facilitators() {
        return List.of(facilitator, familiesFacilitator);
    }

    /// The accountable body.
    String council() {
        return council;
    }
}
