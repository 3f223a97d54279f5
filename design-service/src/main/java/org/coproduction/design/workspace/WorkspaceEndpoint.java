package org.coproduction.design.workspace;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Versioned;
import org.coproduction.web.Caller;
import org.coproduction.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Reading workspaces, for those who take part and for partner organisations.
@RestController
@RequestMapping("/api/design/workspaces")
class WorkspaceEndpoint {
    private final AggregateStore<Workspace> workspaces;

    WorkspaceEndpoint(AggregateStore<Workspace> workspaces) {
        this.workspaces = workspaces;
    }

    /// @param next names the next page in `after`; null on the last
    record Page(List<Entry> items, @Nullable String next) {}

    record Entry(String id, String title, String state) {}

    /// The projects that are or were being designed, in pages.
    @GetMapping
    Page list(@RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            Caller caller) {
        mayRead(caller);
        var page = workspaces.list(after == null ? null : after.toString(), limit);
        var items = page.stream().map(WorkspaceEndpoint::entry).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
        return new Page(items, page.size() < limit ? null : page.getLast().id());
    }

    /// A project's design: its drafts, how people answered, what is open, and by when it is to be agreed.
    @GetMapping("/{projectId}")
    ResponseEntity<WorkspaceView.Body> read(@PathVariable UUID projectId, Caller caller) {
        mayRead(caller);
        var found = workspaces.find(projectId.toString()).orElse(null);
        if (found == null || !(found.state() instanceof Founded founded)) {
            throw new RefusedException(Refusal.of(RefusalCode.NOT_FOUND));
        }
        return Answer.read(found.version(), WorkspaceView.of(founded, found.version(), caller));
    }

    private static @Nullable Entry entry(Versioned<Workspace> found) {
        return found.state() instanceof Founded founded
                ? new Entry(found.id(), founded.project().title(), WorkspaceView.state(founded))
                : null;
    }

    private static void mayRead(Caller caller) {
        if (caller.roles().isEmpty()) {
            caller.requireScope("design:read");
        }
    }
}
