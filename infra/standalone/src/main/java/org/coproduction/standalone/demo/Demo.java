package org.coproduction.standalone.demo;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/// Plays a whole project through all four C's, over HTTP through the gateway only.
public final class Demo {
    private final Api api;
    private final String gateway;
    private final Telling telling;

    public Demo(String gateway, String issuer, Telling telling) {
        this.api = new Api(gateway, issuer);
        this.gateway = gateway;
        this.telling = telling;
    }

    /// Whether a platform answers at the gateway's address.
    public boolean platformIsRunning() {
        return api.isRunning();
    }

    /// Plays it, and prints the journey.
    ///
    /// @param election a Pabulib file, or `null` for the example round
    /// @return the project's id
    public String play(@Nullable Path election) {
        var programme = election == null ? Programme.shortBreaks() : Programme.of(election);
        var cast = new Cast(api);
        var project = new CommissioningAct(api, cast, telling, programme).play();
        new DesignAct(api, cast, telling, project).play();
        var assessment = new AssessmentAct(api, cast, telling, project);
        new DeliveryAct(api, cast, telling, project).play();
        assessment.approveForm();
        assessment.play();
        var page = new JourneyPage(api.await("the journey", "/api/projects/" + project + "/journey", null,
                journey -> journey.path("complete").asBoolean(false)));
        page.check(project);
        telling.print(page.text());
        telling.print(
                "%nPlayed in %.1f s. Anyone can read its story as a page, %s/projects/%s, and as data, %s/api/projects/%s/journey%n"
                        .formatted(telling.seconds(), gateway, project, gateway, project));
        return project;
    }
}
