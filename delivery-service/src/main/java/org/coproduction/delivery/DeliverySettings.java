package org.coproduction.delivery;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What is set about delivering.
///
/// @param gateOpenFor how long people can agree on the plan, from the moment that money and design were both there
/// @param gateAtMost how far ahead a facilitator may put the gate's end, so that nothing stays open for ever
@ConfigurationProperties("coproduction.delivery")
public record DeliverySettings(@DefaultValue("60d") Duration gateOpenFor, @DefaultValue("365d") Duration gateAtMost) {
    public DeliverySettings {
        if (!gateOpenFor.isPositive() || !gateAtMost.isPositive()) {
            throw new IllegalArgumentException("coproduction.delivery.gate-open-for and .gate-at-most are longer than nothing");
        }
    }
}
