package org.coproduction.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What was read of a proposal beside what is there now.
@HttpExchange("/api/commissioning/rounds/{id}/proposals/{proposal}")
public interface Comparing {
    /// @param refusal why nobody can say that it means the same; `null` where somebody can
    /// @param earlierWordingHash of the text that was read; `null` where none was
    record Comparison(@Nullable Why refusal, boolean understood, String wordingHash, @Nullable String earlierWordingHash,
            List<Beside> texts) {}

    record Why(String plain, String easyRead) {}

    /// @param what `TITLE`, `SUMMARY` or `EASY_READ`
    record Beside(String what, List<Part> before, List<Part> now) {
        /// Whether anything in it is different.
        public boolean changed() {
            return before.stream().anyMatch(Part::changed) || now.stream().anyMatch(Part::changed);
        }
    }

    /// Words in a row.
    ///
    /// @param changed whether they are there on this side alone
    record Part(String words, boolean changed) {}

    /// That somebody vouched for a text.
    ///
    /// @param kind `WHOLE`, or `SAME_MEANING` after a small edit
    record Reading(String kind) {}

    record Same(String wordingHash, String earlierWordingHash) {}

    @GetExchange("/readings")
    Comparison compare(@PathVariable String id, @PathVariable String proposal);

    /// By a parent carer or a young person who did not propose it.
    @PutExchange("/same-meaning")
    void confirm(@PathVariable String id, @PathVariable String proposal, @RequestBody Same same);
}
