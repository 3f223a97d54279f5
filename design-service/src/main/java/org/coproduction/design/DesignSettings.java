package org.coproduction.design;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What is set about designing.
///
/// @param gateOpenFor how long people can agree, from the funding on, where no facilitator names another date
/// @param gateAtMost how far ahead a facilitator may put the gate's date or its extension, so that nothing stays open for ever
@Validated
@ConfigurationProperties("coproduction.design")
public record DesignSettings(@DefaultValue("60d") Duration gateOpenFor, @DefaultValue("365d") Duration gateAtMost) {
    public DesignSettings {
        if (!gateOpenFor.isPositive() || !gateAtMost.isPositive()) {
            throw new IllegalArgumentException("coproduction.design.gate-open-for and .gate-at-most are longer than nothing");
        }
    }
}
