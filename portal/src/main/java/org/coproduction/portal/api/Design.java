package org.coproduction.portal.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// Co-design's part of the API.
public interface Design {
    /// @param lacking the groups that had not taken part enough or had not agreed when the gate ended without agreement
    record Workspace(String id, String state, Project project, Gate gate, @Nullable Draft draft, List<Group> constituencies,
            List<String> lacking, List<Objection> openObjections, List<Objection> integratedObjections,
            @Nullable Stance yourStance, @Nullable Decision decision, @Nullable Halted halted) {
        public boolean drafting() {
            return state.equals("DRAFTING");
        }

        /// Whether the gate ended without agreement and nobody has decided yet.
        public boolean lapsed() {
            return state.equals("NOT_AGREED");
        }

        /// Whether a draft can be written: while people can agree, and where none was written in time.
        public boolean writable() {
            return drafting() || lapsed() && draft == null;
        }

        /// The newest draft's version; 0 before the first.
        public int newest() {
            return draft == null ? 0 : draft.version();
        }

        /// Whether families and professionals agreed; `null` until that is settled.
        public @Nullable Boolean coProduced() {
            return drafting() || lapsed() || halted != null ? null : state.equals("AGREED");
        }
    }

    record Project(String title) {}

    /// @param nameable whether a facilitator can still name its date
    record Gate(Instant closesAt, @Nullable Instant extendedUntil, @Nullable String outreach, boolean nameable) {
        public Instant until() {
            return extendedUntil == null ? closesAt : extendedUntil;
        }
    }

    record Draft(int version, String concept, List<Item> content, String easyRead, boolean easyReadConfirmed,
            List<Measure> successMeasures) {}

    record Item(String id, String title, String description) {}

    record Measure(String id, String text, String question) {}

    record Objection(String id, int raisedOn, String reason, @Nullable Integration integration, boolean yours) {}

    record Integration(int draftVersion, String how) {}

    record Stance(String stance, @Nullable String reason) {}

    record Decision(String decidedBy, String reasons) {}

    /// @param basedOn the draft that the writer had read; 0 where there was none
    record Wording(String concept, List<Item> content, String easyRead, List<Measure> successMeasures, int basedOn) {}

    record Integrating(int draftVersion, String how) {}

    record Naming(Instant closesAt) {}

    record Extending(Instant until, String outreach) {}

    record Deciding(String reasons) {}

    @GetExchange("/api/design/workspaces/{id}")
    Workspace workspace(@PathVariable String id);

    @PostExchange("/api/design/workspaces/{id}/drafts")
    void write(@PathVariable String id, @RequestBody Wording wording, @RequestHeader("Idempotency-Key") String key);

    @PutExchange("/api/design/workspaces/{id}/drafts/{version}/easy-read-confirmation")
    void confirmEasyRead(@PathVariable String id, @PathVariable int version);

    @PutExchange("/api/design/workspaces/{id}/drafts/{version}/stance")
    void take(@PathVariable String id, @PathVariable int version, @RequestBody Stance stance);

    @PostExchange("/api/design/workspaces/{id}/objections/{objection}/integration")
    void integrate(@PathVariable String id, @PathVariable String objection, @RequestBody Integrating how,
            @RequestHeader("Idempotency-Key") String key);

    @PutExchange("/api/design/workspaces/{id}/gate")
    void name(@PathVariable String id, @RequestBody Naming naming);

    @PostExchange("/api/design/workspaces/{id}/gate/extension")
    void extend(@PathVariable String id, @RequestBody Extending extending, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/api/design/workspaces/{id}/agreement")
    void agree(@PathVariable String id, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/api/design/workspaces/{id}/decision")
    void decide(@PathVariable String id, @RequestBody Deciding deciding, @RequestHeader("Idempotency-Key") String key);
}
