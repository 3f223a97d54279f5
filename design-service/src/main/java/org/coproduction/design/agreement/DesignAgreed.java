package org.coproduction.design.agreement;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.DisclosureControl;
import org.coproduction.charter.Voices;
import org.coproduction.design.workspace.Draft;
import org.coproduction.design.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// The event `design.design-agreed.v1`: the concept and the content are settled. Agreed counts are published counts; who they
/// are, and what anybody said, is not in it.
///
/// @param outcome `AGREED` or `DECIDED_WITHOUT_AGREEMENT`
/// @param decision there exactly when it was decided without agreement
/// @param consents published counts of those who agreed, with or without a concern; null where suppressed
public record DesignAgreed(String projectId, int draftVersion, String concept, List<Item> content, String easyRead,
        List<Measure> successMeasures, String outcome, @Nullable BodyDecision decision,
        Map<Constituency, @Nullable Integer> consents, Instant agreedAt) {
    public record Item(String id, String title, String description) {}

    public record Measure(String id, String text, String question) {}

    /// How the accountable body decided.
    public record BodyDecision(String decidedBy, String reasons, List<Constituency> missing) {}

    static DesignAgreed of(Workspace.Agreed agreed) {
        var outcome = agreed.outcome();
        return of(agreed.project().id(), agreed.drafts().getLast(), "AGREED", null, outcome.voices(), outcome.at());
    }

    static DesignAgreed of(Workspace.DecidedWithoutAgreement decided) {
        var outcome = decided.outcome();
        var decision = new BodyDecision(outcome.decidedBy(), outcome.reasons(), outcome.instead().missing());
        return of(decided.project().id(), decided.drafts().getLast(), "DECIDED_WITHOUT_AGREEMENT", decision,
                outcome.instead().voices(), outcome.at());
    }

    private static DesignAgreed of(String projectId, Draft draft, String outcome, @Nullable BodyDecision decision, Voices voices,
            Instant at) {
        var wording = draft.wording();
        return new DesignAgreed(projectId, draft.version(), wording.concept(),
                wording.content().stream().map(item -> new Item(item.id(), item.title(), item.description())).toList(),
                wording.easyRead(),
                wording.successMeasures().stream()
                        .map(measure -> new Measure(measure.id(), measure.text(), measure.question())).toList(),
                outcome, decision, published(voices), at);
    }

    /// The counts of those who agreed, as they may be published.
    public static Map<Constituency, @Nullable Integer> published(Voices voices) {
        var consents = new LinkedHashMap<Constituency, @Nullable Integer>();
        DisclosureControl.publish(voices.agreed()).cells()
                .forEach((constituency, count) -> consents.put(constituency, count.about()));
        return consents;
    }
}
