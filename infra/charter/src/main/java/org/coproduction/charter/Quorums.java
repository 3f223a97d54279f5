package org.coproduction.charter;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// How many people of each constituency must take part before a gate can pass. All three constituencies have a quorum of
/// at least one: none can be left out by setting its quorum to nothing.
public record Quorums(Map<Constituency, Integer> needed) {
    public Quorums {
        var copy = new EnumMap<Constituency, Integer>(Constituency.class);
        copy.putAll(needed);
        for (var constituency : Constituency.values()) {
            if (copy.getOrDefault(constituency, 0) < 1) {
                throw new IllegalArgumentException("the quorum of " + constituency + " must be at least 1");
            }
        }
        needed = Collections.unmodifiableMap(copy);
    }

    public static Quorums of(int parentCarers, int youngPeople, int professionals) {
        return new Quorums(Map.of(Constituency.PARENT_CARER, parentCarers, Constituency.YOUNG_PERSON, youngPeople,
                Constituency.PROFESSIONAL, professionals));
    }

    /// How many people of this constituency must take part.
    public int of(Constituency constituency) {
        return needed.getOrDefault(constituency, 1);
    }
}
