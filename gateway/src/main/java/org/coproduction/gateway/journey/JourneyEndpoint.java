package org.coproduction.gateway.journey;

import java.util.Locale;
import java.util.regex.Pattern;

import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.web.RefusedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The whole story of a project, which anyone may read.
@RestController
class JourneyEndpoint {
    private static final Pattern PROJECT_ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final ComposeJourney journeys;

    JourneyEndpoint(ComposeJourney journeys) {
        this.journeys = journeys;
    }

    /// The whole story of a project over all four C's, in their order. A service that does not answer in time leaves a marked hole.
    @GetMapping("/api/projects/{projectId}/journey")
    Journey read(@PathVariable String projectId) throws InterruptedException {
        if (!PROJECT_ID.matcher(projectId).matches()) {
            throw unknown();
        }
        var journey = journeys.handle(projectId.toLowerCase(Locale.ROOT));
        if (journey.unknown()) {
            throw unknown();
        }
        return journey;
    }

    private static RefusedException unknown() {
        return new RefusedException(Refusal.of(RefusalCode.NOT_FOUND));
    }
}
