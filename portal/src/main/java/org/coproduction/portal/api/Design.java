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
    record Workspace(String id, String state, Project project, Gate gate, @Nullable Draft draft, List<Group> constituencies,
            List<Objection> openObjections, @Nullable Stance yourStance, @Nullable Decision decision) {
        public boolean drafting() {
            return state.equals("DRAFTING");
        }
    }

    record Project(String title) {}

    record Gate(Instant closesAt, @Nullable Instant extendedUntil, @Nullable String outreach) {
        public Instant until() {
            return extendedUntil == null ? closesAt : extendedUntil;
        }
    }

    record Draft(int version, String concept, List<Item> content, String easyRead, boolean easyReadConfirmed,
            List<Measure> successMeasures) {}

    record Item(String id, String title, String description) {}

    record Measure(String id, String text, String question) {}

    record Group(String constituency, int needed, boolean missing, @Nullable Integer tookPart, @Nullable Integer agreed) {}

    record Objection(String id, int raisedOn, String reason, @Nullable Integration integration, boolean yours) {}

    record Integration(int draftVersion, String how) {}

    record Stance(String stance, @Nullable String reason) {}

    record Decision(String decidedBy, String reasons, List<String> missing) {}

    record Wording(String concept, List<Item> content, String easyRead, List<Measure> successMeasures) {}

    record Integrating(int draftVersion, String how) {}

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

    @PostExchange("/api/design/workspaces/{id}/gate/extension")
    void extend(@PathVariable String id, @RequestBody Extending extending, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/api/design/workspaces/{id}/agreement")
    void agree(@PathVariable String id, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/api/design/workspaces/{id}/decision")
    void decide(@PathVariable String id, @RequestBody Deciding deciding, @RequestHeader("Idempotency-Key") String key);
}
