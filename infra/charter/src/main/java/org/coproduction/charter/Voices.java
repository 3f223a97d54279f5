package org.coproduction.charter;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// How many people of each constituency took part, and how many of them agreed. Counts only: who they are stays where they
/// spoke. A constituency that is not named counts as nobody. Refuses negative counts, and more people agreeing than took part.
public record Voices(Map<Constituency, Integer> tookPart, Map<Constituency, Integer> agreed) {
    public Voices {
        tookPart = complete(tookPart);
        agreed = complete(agreed);
        for (var constituency : Constituency.values()) {
            if (count(agreed, constituency) > count(tookPart, constituency)) {
                throw new IllegalArgumentException("more " + constituency + " agreed than took part");
            }
        }
    }

    /// Nobody has spoken yet.
    public static Voices none() {
        return new Voices(Map.of(), Map.of());
    }

    /// These voices, with the given counts in place of those of one constituency.
    public Voices with(Constituency constituency, int tookPartCount, int agreedCount) {
        var everyone = new EnumMap<>(tookPart);
        var agreeing = new EnumMap<>(agreed);
        everyone.put(constituency, tookPartCount);
        agreeing.put(constituency, agreedCount);
        return new Voices(everyone, agreeing);
    }

    /// These voices and one more person's.
    public Voices plus(Constituency constituency, boolean agrees) {
        return with(constituency, tookPart(constituency) + 1, agreed(constituency) + (agrees ? 1 : 0));
    }

    public int tookPart(Constituency constituency) {
        return count(tookPart, constituency);
    }

    public int agreed(Constituency constituency) {
        return count(agreed, constituency);
    }

    private static Map<Constituency, Integer> complete(Map<Constituency, Integer> counts) {
        var copy = new EnumMap<Constituency, Integer>(Constituency.class);
        for (var constituency : Constituency.values()) {
            var count = count(counts, constituency);
            if (count < 0) {
                throw new IllegalArgumentException("a negative count of " + constituency);
            }
            copy.put(constituency, count);
        }
        return Collections.unmodifiableMap(copy);
    }

    private static int count(Map<Constituency, Integer> counts, Constituency constituency) {
        return counts.getOrDefault(constituency, 0);
    }
}
