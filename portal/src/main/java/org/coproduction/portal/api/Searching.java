package org.coproduction.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/// Searching what everybody may read.
public interface Searching {
    /// Rounds of every kind, proposals and projects by words in them.
    @GetExchange("/api/commissioning/search")
    Found search(@RequestParam String words);

    /// @param more whether there are more than these
    record Found(List<Hit> items, boolean more) {}

    /// @param kind `ROUND`, `PRIORITY_ROUND`, `PANEL_ROUND`, `PROPOSAL` or `PROJECT`
    record Hit(String kind, String title, String roundId, String roundTitle, @Nullable String projectId) {
        /// The address of its page.
        public String page() {
            return switch (kind) {
                case "PRIORITY_ROUND" -> "/priorities/" + roundId;
                case "PANEL_ROUND" -> "/panels/" + roundId;
                default -> projectId == null ? "/rounds/" + roundId : "/projects/" + projectId;
            };
        }

        /// Whether it stands in a round and is none itself.
        public boolean inRound() {
            return kind.equals("PROPOSAL") || kind.equals("PROJECT");
        }
    }
}
