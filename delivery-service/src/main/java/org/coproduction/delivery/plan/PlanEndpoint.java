package org.coproduction.delivery.plan;

import java.util.List;
import java.util.UUID;

import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.starter.Answer;
import org.coproduction.web.Caller;
import org.coproduction.web.RefusedException;
import org.coproduction.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The plans as those who work on them see them.
@RestController
@RequestMapping("/api/delivery/plans")
class PlanEndpoint {
    private static final int LONGEST_PAGE = 100;

    private final Plans plans;

    PlanEndpoint(Plans plans) {
        this.plans = plans;
    }

    /// @param next to be sent as `after` for the next page; `null` on the last
    record Page(List<Entry> plans, @Nullable String next) {}

    /// @param title `null` until the money has come
    /// @param varying whether a change of the award was asked for and not answered yet
    record Entry(String projectId, String state, @Nullable String title, int actions, int open, boolean varying) {}

    /// A project's plan: its actions, the group that leads each, how far they have come, and how people answered.
    @GetMapping("/{projectId}")
    ResponseEntity<Board> board(@PathVariable UUID projectId, Caller caller) {
        mayRead(caller);
        var plan = plans.find(projectId)
                .orElseThrow(() -> new RefusedException(Refusal.of(RefusalCode.NOT_FOUND)));
        return Answer.read(plan.version(),
                Board.of(plan.id(), plan.state(), caller.id(), caller.roles().contains(Role.FACILITATOR)));
    }

    /// The projects that are or were being delivered, in pages.
    @GetMapping
    Page list(@RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "20") int limit, Caller caller) {
        mayRead(caller);
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new RefusedException(Refusal.of(RefusalCode.INVALID_FIELD, "limit"));
        }
        var page = plans.list(after, limit);
        var entries = page.stream().map(plan -> entry(plan.id(), plan.state())).toList();
        return new Page(entries, page.size() < limit ? null : page.getLast().id());
    }

    private static Entry entry(String id, ActionPlan plan) {
        return switch (plan) {
            case ActionPlan.Expected expected ->
                new Entry(id, Board.state(plan), expected.award() == null ? null : expected.award().title(), 0, 0, false);
            case ActionPlan.EndedUnopened(var before, var _) -> stopped(entry(id, before), plan);
            case ActionPlan.Suspended(var before, var _) -> stopped(entry(id, before), plan);
            case Opened opened -> new Entry(id, Board.state(plan), opened.project().award().title(), opened.actions().size(),
                    Math.toIntExact(opened.actions().stream().filter(Action::open).count()),
                    opened.project().award().variations().stream().anyMatch(Variation::open));
        };
    }

    private static Entry stopped(Entry entry, ActionPlan plan) {
        return new Entry(entry.projectId, Board.state(plan), entry.title, entry.actions, entry.open, false);
    }

    private static void mayRead(Caller caller) {
        if (caller.roles().isEmpty()) {
            caller.requireScope("delivery:read");
        }
    }
}
