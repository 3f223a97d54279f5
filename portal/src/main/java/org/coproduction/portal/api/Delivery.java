package org.coproduction.portal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// Co-delivery's part of the API.
public interface Delivery {
    /// @param awaited while `EXPECTED`: `MONEY`, `DESIGN` or both
    /// @param outreach what is done in the extra time; `null` unless there is such time
    /// @param lacking the groups that had not agreed when the gate ended
    /// @param content the items of the design that an action can bring about
    /// @param missing what each group still lacks, while people plan
    /// @param answers what people said, for the facilitator only
    record Plan(String projectId, String state, List<String> awaited, @Nullable String title, @Nullable Long amountPence,
            @Nullable Boolean designCoProduced, @Nullable Integer planVersion, @Nullable Instant closesAt,
            @Nullable String outreach, @Nullable Boolean coProduced, @Nullable Decided decided, List<String> lacking,
            List<Content> content, List<Action> actions, List<Standing> missing, List<Said> answers,
            @Nullable Boolean yourApproval, @Nullable String yourReason, @Nullable Instant completedAt, @Nullable Halted halted) {
        public boolean planning() {
            return state.equals("PLANNING");
        }

        /// Whether the gate ended, and nobody has decided yet.
        public boolean lapsed() {
            return state.equals("NOT_AGREED");
        }

        /// Whether the work is being done.
        public boolean underWay() {
            return state.equals("AGREED") || state.equals("DECIDED_WITHOUT_AGREEMENT");
        }

        /// How many actions are neither done nor dropped.
        public long open() {
            return actions.stream().filter(Action::open).count();
        }

        public @Nullable Action action(String id) {
            return actions.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
        }

        /// The title of the design's item that an action brings about; `null` where it is none.
        public @Nullable String serves(Action action) {
            return content.stream().filter(each -> each.id().equals(action.contentId())).map(Content::title).findFirst()
                    .orElse(null);
        }
    }

    record Content(String id, String title) {}

    /// @param by the accountable body, never a person
    record Decided(String by, String reasons, List<String> missing) {}

    /// @param named whether anyone stands behind it yet
    record Action(String id, String title, @Nullable String contentId, LocalDate due, @Nullable String constituency,
            @Nullable String organisation, boolean named, boolean yours, String state, @Nullable Instant since,
            @Nullable String note, @Nullable String reason) {
        /// Whether something is still to be done.
        public boolean open() {
            return !state.equals("DONE") && !state.equals("DROPPED");
        }

        /// Whether its day has passed before it was done.
        public boolean late(LocalDate today) {
            return open() && due.isBefore(today);
        }
    }

    record Standing(String constituency, boolean ownsAnAction, boolean quorumReached, boolean agreed, int quorum,
            @Nullable Integer tookPart, @Nullable Integer approved) {
        public Group group() {
            return new Group(constituency, quorum, !quorumReached || !agreed, tookPart, approved);
        }
    }

    record Said(String constituency, boolean approves, String reason) {}

    record Wording(String title, @Nullable String contentId, LocalDate due, @Nullable Owner owner) {}

    record Owner(String constituency, @Nullable String organisation) {}

    record Progress(String state, @Nullable String note, @Nullable String reason) {}

    record Approval(int planVersion, boolean approves, @Nullable String reason) {}

    record Extending(Instant until, String outreach) {}

    record Deciding(String reasons) {}

    @GetExchange("/api/delivery/plans/{id}")
    Plan plan(@PathVariable String id);

    @PutExchange("/api/delivery/plans/{id}/actions/{action}")
    void put(@PathVariable String id, @PathVariable String action, @RequestBody Wording wording);

    @DeleteExchange("/api/delivery/plans/{id}/actions/{action}")
    void remove(@PathVariable String id, @PathVariable String action);

    @PutExchange("/api/delivery/plans/{id}/actions/{action}/ownership")
    void offer(@PathVariable String id, @PathVariable String action);

    @DeleteExchange("/api/delivery/plans/{id}/actions/{action}/ownership")
    void withdraw(@PathVariable String id, @PathVariable String action);

    @PutExchange("/api/delivery/plans/{id}/actions/{action}/progress")
    void report(@PathVariable String id, @PathVariable String action, @RequestBody Progress progress);

    @PutExchange("/api/delivery/plans/{id}/approval")
    void approve(@PathVariable String id, @RequestBody Approval approval);

    @PostExchange("/api/delivery/plans/{id}/extension")
    void extend(@PathVariable String id, @RequestBody Extending extending, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/api/delivery/plans/{id}/agreement")
    void agree(@PathVariable String id, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/api/delivery/plans/{id}/decision")
    void decide(@PathVariable String id, @RequestBody Deciding deciding, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/api/delivery/plans/{id}/completion")
    void complete(@PathVariable String id, @RequestHeader("Idempotency-Key") String key);
}
