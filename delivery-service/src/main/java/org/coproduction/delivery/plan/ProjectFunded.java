package org.coproduction.delivery.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;
import org.coproduction.charter.Quorums;
import org.jspecify.annotations.Nullable;

/// What this service needs of `commissioning.project-funded.v1`.
///
/// @param origin where the project comes from; `null` where it began with a round
public record ProjectFunded(String title, long amountPence, Map<Constituency, Integer> quorums, @Nullable Origin origin) {
    public ProjectFunded {
        quorums = Map.copyOf(quorums);
    }

    /// @param done what had been carried out before co-production began; empty where the delivery is co-produced
    public record Origin(String decidedBy, String reason, List<Done> done) {
        public Origin {
            done = List.copyOf(done);
        }
    }

    /// Something that had been carried out.
    public record Done(UUID id, String title, Constituency constituency, LocalDate doneOn) {}

    Award award(Instant at) {
        return new Award(title, new Money(amountPence), new Quorums(quorums), at, List.of(),
                origin == null || origin.done.isEmpty() ? null : origin);
    }
}
