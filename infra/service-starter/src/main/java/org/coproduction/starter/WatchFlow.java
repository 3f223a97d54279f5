package org.coproduction.starter;

import org.coproduction.starter.ParkedEvent.Reason;

/// Shows operations staff the flow of events through this service: what it has not applied yet, what it has not sent yet, what
/// it put aside, and what was let go.
final class WatchFlow {
    private static final int PARKED_AT_MOST = 100;
    private static final int SKIPPED_AT_MOST = 20;

    private final Lag lag;
    private final Sweep sweep;
    private final Consumption consumption;

    WatchFlow(Lag lag, Sweep sweep, Consumption consumption) {
        this.lag = lag;
        this.sweep = sweep;
        this.consumption = consumption;
    }

    Flow now() {
        var held = consumption.parking().held();
        var events = held.stream().mapToInt(each -> 1 + each.behind()).sum();
        return new Flow(lag.now(), sweep.backlog(), events, held.stream().limit(PARKED_AT_MOST).map(this::explained).toList(),
                consumption.parking().skipped(SKIPPED_AT_MOST));
    }

    private HeldEvent explained(HeldEvent held) {
        return held.reason() == Reason.GAP ? held.waitingFor(consumption.next(held)) : held;
    }
}
