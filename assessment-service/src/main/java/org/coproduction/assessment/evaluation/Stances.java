package org.coproduction.assessment.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.coproduction.charter.Voices;
import org.jspecify.annotations.Nullable;

/// The stances on one version, one of each person.
public record Stances(List<Stance> taken) {
    public Stances {
        taken = List.copyOf(taken);
    }

    public static Stances none() {
        return new Stances(List.of());
    }

    /// These, with the given one in place of what the same person said before.
    public Stances with(Stance stance) {
        var more = new ArrayList<>(taken);
        more.removeIf(earlier -> earlier.person().equals(stance.person()));
        more.add(stance);
        return new Stances(more);
    }

    /// What one person said; null where they said nothing yet.
    public @Nullable Stance of(String person) {
        return taken.stream().filter(stance -> stance.person().equals(person)).findFirst().orElse(null);
    }

    boolean has(Stance stance) {
        return taken.contains(stance);
    }

    /// Who took part and who agrees, as counts.
    public Voices voices() {
        var voices = Voices.none();
        for (var stance : taken) {
            voices = voices.plus(stance.constituency(), stance.approves());
        }
        return voices;
    }

    /// Why people said no, in an order that tells nothing about who they are.
    public List<String> reasonsAgainst() {
        return taken.stream().filter(stance -> !stance.approves()).map(Stance::reason).filter(Objects::nonNull).sorted().toList();
    }
}
