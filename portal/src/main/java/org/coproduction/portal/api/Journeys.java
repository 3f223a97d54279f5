package org.coproduction.portal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/// The stories of projects, which everybody may read.
public interface Journeys {
    /// @param complete whether every service could be asked
    /// @param sections always four, in the order of the C's
    record Journey(String projectId, @Nullable String title, boolean complete, List<Part> sections) {
        /// Where its funding stands; `null` where that is not known.
        public @Nullable String funding() {
            return sections.isEmpty() || sections.getFirst().section() == null ? null : sections.getFirst().section().state();
        }

        /// Whether a part came before co-production began here, because the project did not begin with a round.
        public boolean before(Part part) {
            var told = sections.isEmpty() ? null : sections.getFirst().section();
            var first = told == null || told.facts() == null ? null : told.facts().startedAt();
            var services = sections.stream().map(Part::service).toList();
            return first != null && services.indexOf(part.service()) < services.indexOf(first);
        }

        /// Which panel's round had recommended it; `null` where none is known.
        public @Nullable String panel() {
            var funding = sections.isEmpty() ? null : sections.getFirst().section();
            return funding == null || funding.facts() == null || funding.facts().elsewhere() == null
                    ? null
                    : funding.facts().elsewhere().panel();
        }

        /// What stops the project; `null` while it goes on.
        public @Nullable Halted halted() {
            var funding = sections.isEmpty() ? null : sections.getFirst().section();
            return funding == null || funding.facts() == null ? null : funding.facts().halted();
        }
    }

    /// @param c such as "co-design"
    /// @param plain why there is nothing to tell
    record Part(String c, String service, String status, @Nullable Section section, @Nullable String plain,
            @Nullable String easyRead) {}

    /// @param coProduced `null` as long as nothing is settled
    /// @param lost what never reached the other services, and never will
    record Section(String state, @Nullable Boolean coProduced, String summary, @Nullable Facts facts, List<Step> steps,
            List<Lost> lost) {
        public Section {
            lost = lost == null ? List.of() : List.copyOf(lost);
        }
    }

    /// @param at since when the other services go on without it
    record Lost(long sequence, Instant at) {}

    /// Of what a service knows, what its page says beside the story.
    ///
    /// @param startedAt the service of the first C that is co-produced; told by co-commissioning only
    /// @param elsewhere what came before; `null` where a round funded it
    record Facts(@Nullable Halted halted, @Nullable String startedAt, @Nullable Elsewhere elsewhere) {}

    /// @param reference under which the earlier decision is kept
    record Elsewhere(String reference) {
        private static final Pattern PANEL = Pattern.compile("(?:.*/)?panels/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

        /// Which panel's round had recommended it, where the reference is the address of its page; else `null`.
        public @Nullable String panel() {
            var named = PANEL.matcher(reference);
            return named.matches() ? named.group(1) : null;
        }
    }

    record Step(Instant at, String what) {}

    record Learnt(List<Project> items, @Nullable String next) {}

    record Project(String projectId, String title, boolean coProduced, Instant publishedAt, List<Theme> themes) {}

    record Theme(String id, String theme, String finding, @Nullable Commitment commitment) {}

    record Commitment(String kind, String text, String owner, @Nullable LocalDate due) {}

    @GetExchange("/api/projects/{id}/journey")
    Journey journey(@PathVariable String id);

    @GetExchange("/api/assessment/you-said-we-did")
    Learnt youSaidWeDid(@RequestParam(required = false) @Nullable String after);
}
