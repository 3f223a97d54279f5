package org.coproduction.commissioning.exact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.coproduction.commissioning.allocation.CodePointOrder;

/// Where something stands in an order by score. Equal scores share a place, and the next one is as far below as they are many: 1, 2, 2,
/// 4. So no tie is ever broken; those that share a place are only listed by their ids.
///
/// @param place from 1, the highest score
public record Place(String id, int place, Fraction score) {
    /// The order of these scores by id, the highest first.
    public static List<Place> order(Map<String, Fraction> scores) {
        var sorted = scores.entrySet().stream().sorted(Map.Entry.<String, Fraction>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey(CodePointOrder.INSTANCE))).toList();
        var places = new ArrayList<Place>(sorted.size());
        for (var entry : sorted) {
            var shared = !places.isEmpty() && places.getLast().score().equals(entry.getValue());
            places.add(new Place(entry.getKey(), shared ? places.getLast().place() : places.size() + 1, entry.getValue()));
        }
        return List.copyOf(places);
    }
}
