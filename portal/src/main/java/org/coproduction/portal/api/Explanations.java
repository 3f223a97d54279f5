package org.coproduction.portal.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/// Why the ballots of a round fund a proposal, or do not. Everybody may read it.
public interface Explanations {
    /// @param step `EQUAL_SHARES`, `COMPLETION` or `RANKED`; `null` where it is not funded
    /// @param reason why it is not funded; `null` where it is
    /// @param availablePence what there was for it; `null` where it is funded or the number is not shown
    /// @param paidBy what each group paid for it; `null` where that is not told
    /// @param supportersPaidFor what those who asked for it paid for instead; `null` where that is not told
    /// @param furtherBallots how many ballots more of one group alone would have done; `null` where that is not told
    /// @param heading what the part of the money is called that it was counted for; `null` where the round has none
    record Explanation(String title, long costPence, @Nullable String step, @Nullable String reason,
            @Nullable Long availablePence,
            @Nullable Map<String, Long> paidBy, @Nullable List<PaidFor> supportersPaidFor,
            @Nullable Map<String, Integer> furtherBallots, @Nullable String heading) {}

    record PaidFor(String title, long pence) {}

    @GetExchange("/api/commissioning/rounds/{id}/explanation")
    Explanation of(@PathVariable String id, @RequestParam String proposal);
}
