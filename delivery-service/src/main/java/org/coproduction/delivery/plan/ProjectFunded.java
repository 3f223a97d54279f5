package org.coproduction.delivery.plan;

import java.time.Instant;
import java.util.Map;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;
import org.coproduction.charter.Quorums;

/// What this service needs of `commissioning.project-funded.v1`.
public record ProjectFunded(String title, long amountPence, Map<Constituency, Integer> quorums) {
    public ProjectFunded {
        quorums = Map.copyOf(quorums);
    }

    Award award(Instant at) {
        return new Award(title, new Money(amountPence), new Quorums(quorums), at);
    }
}
