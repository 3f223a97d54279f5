package org.coproduction.commissioning.round;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.DisclosureControl;
import org.coproduction.web.NamesNobody;
import org.jspecify.annotations.Nullable;

/// For whom a round is and where, as it is sent and read.
public final class ForWhom {
    private ForWhom() {
    }

    /// @param ages of those who count as young people; all up to 25 where it is left out
    /// @param localities of which each proposal names those that it is for
    /// @param register how many people are on it, where that is known; rounded where it is read
    public record Body(@Nullable @Valid Ages ages,
            @Nullable @Size(max = Reach.MOST_LOCALITIES) List<@NotBlank @Size(max = Reach.LONGEST_LOCALITY) @NamesNobody String> localities,
            @Nullable @Valid OnRegister register) {
        /// As everybody reads it.
        public static Body of(Reach reach) {
            return new Body(new Ages(reach.ages().from(), reach.ages().to()), reach.localities(),
                    OnRegister.of(reach.register()));
        }

        /// As a facilitator wrote it.
        static Body exactly(Reach reach) {
            return new Body(new Ages(reach.ages().from(), reach.ages().to()), reach.localities(),
                    OnRegister.exactly(reach.register()));
        }

        boolean agesInOrder() {
            return ages == null || ages.from <= ages.to;
        }

        boolean localitiesOnce() {
            return localities == null || localities.stream().map(String::strip).distinct().count() == localities.size();
        }

        /// Nobody checked yet whether ages are in order and each locality is named once.
        Reach reach() {
            return new Reach(ages == null ? Reach.Ages.USUAL : new Reach.Ages(ages.from, ages.to),
                    localities == null ? List.of() : localities.stream().map(String::strip).toList(),
                    register == null ? Register.UNKNOWN : register.register());
        }
    }

    /// Both included.
    public record Ages(@NotNull @Min(0) @Max(Reach.Ages.OLDEST) Integer from,
            @NotNull @Min(0) @Max(Reach.Ages.OLDEST) Integer to) {}

    /// @param parentCarers `null` where it is not known, as for the others
    public record OnRegister(@Nullable @Min(Register.FEWEST) @Max(Register.MOST) Integer parentCarers,
            @Nullable @Min(Register.FEWEST) @Max(Register.MOST) Integer youngPeople,
            @Nullable @Min(Register.FEWEST) @Max(Register.MOST) Integer professionals) {
        private Register register() {
            var people = new EnumMap<Constituency, Integer>(Constituency.class);
            put(people, Constituency.PARENT_CARER, parentCarers);
            put(people, Constituency.YOUNG_PERSON, youngPeople);
            put(people, Constituency.PROFESSIONAL, professionals);
            return new Register(people);
        }

        private static void put(EnumMap<Constituency, Integer> people, Constituency constituency, @Nullable Integer known) {
            if (known != null) {
                people.put(constituency, known);
            }
        }

        private static @Nullable OnRegister of(Register register) {
            return register.people().isEmpty()
                    ? null
                    : new OnRegister(about(register, Constituency.PARENT_CARER), about(register, Constituency.YOUNG_PERSON),
                            about(register, Constituency.PROFESSIONAL));
        }

        private static @Nullable OnRegister exactly(Register register) {
            var people = register.people();
            return people.isEmpty()
                    ? null
                    : new OnRegister(people.get(Constituency.PARENT_CARER), people.get(Constituency.YOUNG_PERSON),
                            people.get(Constituency.PROFESSIONAL));
        }

        private static @Nullable Integer about(Register register, Constituency constituency) {
            var known = register.people().get(constituency);
            return known == null ? null : DisclosureControl.publish(known).about();
        }
    }
}
