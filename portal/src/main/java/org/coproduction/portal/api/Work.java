package org.coproduction.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/// What is being worked on in co-design, co-delivery and co-assessment, for those who take part.
public interface Work {
    record Workspaces(List<Workspace> items, @Nullable String next) {}

    record Workspace(String id, String title, String state) {}

    record Plans(List<Plan> plans, @Nullable String next) {}

    /// @param title `null` until the money has come
    /// @param varying whether somebody asked to change its money or scope and nobody has answered yet
    record Plan(String projectId, String state, @Nullable String title, int actions, int open, boolean varying) {}

    record Evaluations(List<Evaluation> items, @Nullable String next) {}

    record Evaluation(String projectId, String title, String phase) {}

    @GetExchange("/api/design/workspaces")
    Workspaces workspaces(@RequestParam(required = false) @Nullable String after, @RequestParam int limit);

    @GetExchange("/api/delivery/plans")
    Plans plans(@RequestParam(required = false) @Nullable String after, @RequestParam int limit);

    @GetExchange("/api/assessment/evaluations")
    Evaluations evaluations(@RequestParam(required = false) @Nullable String after, @RequestParam int limit);
}
