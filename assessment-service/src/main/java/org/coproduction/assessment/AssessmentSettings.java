package org.coproduction.assessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What is set about assessing.
///
/// @param feedbackOpenFor how long people can answer the form
/// @param responseBoxes boxes to spread an evaluation's responses over, each good for about 50
/// @param publicationGate how long people can agree to the publication, from the count of the responses on
/// @param gateAtMost how far ahead a facilitator may put that gate's extension, so that nothing stays open for ever
@Validated
@ConfigurationProperties("coproduction.assessment")
public record AssessmentSettings(@DefaultValue("28d") Duration feedbackOpenFor,
        @DefaultValue("16") @Positive @Max(10_000) int responseBoxes, @DefaultValue("56d") Duration publicationGate,
        @DefaultValue("365d") Duration gateAtMost) {
    public AssessmentSettings {
        if (!feedbackOpenFor.isPositive() || !publicationGate.isPositive() || !gateAtMost.isPositive()) {
            throw new IllegalArgumentException("the periods of coproduction.assessment are longer than nothing");
        }
    }
}
