package org.coproduction.portal.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.coproduction.portal.api.Agreement.Settlement;
import org.coproduction.portal.api.Commissioning.Cancelled;
import org.coproduction.portal.api.Commissioning.Move;
import org.coproduction.portal.api.Commissioning.OwnCode;
import org.coproduction.portal.api.Commissioning.Quorums;
import org.coproduction.portal.api.Facilitation.Answered;
import org.coproduction.portal.api.Facilitation.Asking;
import org.coproduction.portal.api.Participation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// Rounds in which people rank what matters, and the specification that follows from it.
@HttpExchange("/api/commissioning/priority-rounds")
public interface Priorities extends AgreedRounds, PaperBatches {
    /// @param places how many options one person can rank
    record Round(String id, String title, String phase, String what, String where, int places, Quorums quorums,
            Instant rankingUntil, Instant agreementUntil, int extensionDays, @Nullable Extended extension,
            List<Option> options, @Nullable Specification specification,
            @Nullable Settlement settlement, @Nullable Cancelled cancelled, List<Move> moves) {
        public boolean preparing() {
            return phase.equals("PREPARING");
        }

        public boolean ranking() {
            return phase.equals("RANKING");
        }

        public boolean specifying() {
            return phase.equals("SPECIFYING");
        }

        /// The version of the newest specification; 0 before the first.
        public int newest() {
            return specification == null || specification.version() == null ? 0 : specification.version();
        }

        /// Whether there was no agreement, and nobody has decided yet.
        public boolean lapsed() {
            return phase.equals("NOT_AGREED");
        }

        /// Whether the order is published.
        public boolean counted() {
            return specifying() || settlement != null;
        }
    }

    record Option(String id, String title, String summary, String easyRead, String wordingHash, boolean easyReadConfirmed) {}

    /// @param version `null` once the round is settled
    record Specification(@Nullable Integer version, String text, String easyRead, boolean easyReadConfirmed,
            Instant writtenAt) {}

    /// @param rankings about how many each constituency gave; `null` where that is not shown
    record Result(Map<String, @Nullable Integer> rankings, List<Placed> order, List<Own> constituencies,
            @Nullable Participation participation) {}

    /// @param place from 1; equal scores share one
    record Placed(int place, String optionId, String title, @Nullable String score) {}

    /// @param order `null` where too few ranked
    record Own(String constituency, @Nullable List<Placed> order) {}

    /// What someone can rank, in an order of their own.
    ///
    /// @param channel by which the reader's own ranking came; `null` where there is none
    /// @param counts false as long as a second facilitator has still to check it
    record Paper(int places, List<Choice> options, boolean given, List<String> ranked, @Nullable String channel,
            boolean counts) {}

    record Choice(String id, String title) {}

    /// @param helped who helped, by kind; `null` where nobody did or nothing was said
    record Ranked(List<String> ranked, @Nullable String helped) {}

    record Turnout(Map<String, Integer> rankings, List<String> paperBatches, List<String> uncheckedBatches,
            Map<String, Integer> quorums, List<String> missing) {}

    record NewRound(String title, String what, String where, int places, Quorums quorums, int expectedVoters,
            Instant rankingUntil, Instant agreementUntil) {}

    record Written(List<NewOption> options) {}

    record NewOption(String id, String title, String summary, String easyRead) {}

    record Confirmations(List<Confirmation> confirmations) {}

    record Confirmation(String optionId, String wordingHash) {}

    /// @param basedOn the version that its writer had read; 0 where there was none
    record NewSpecification(int basedOn, String text, String easyRead) {}

    record Read(int version) {}

    @GetExchange("/{id}")
    Round round(@PathVariable String id);

    @GetExchange("/{id}/result")
    Result result(@PathVariable String id);

    @GetExchange("/{id}/ranking")
    Paper paper(@PathVariable String id);

    @PutExchange("/{id}/ranking")
    void rank(@PathVariable String id, @RequestBody Ranked ranked);

    @GetExchange("/{id}/ranking/code")
    OwnCode rankingCode(@PathVariable String id);

    /// By a reader of Easy Read, for the wordings that they read.
    @PutExchange("/{id}/easy-read-confirmations")
    void confirmEasyRead(@PathVariable String id, @RequestBody Confirmations confirmations);

    @PutExchange("/{id}/specification/easy-read-confirmation")
    void confirmSpecification(@PathVariable String id, @RequestBody Read read);

    /// How far the agreement on the specification has come, for those who are signed in.
    @GetExchange("/{id}/agreement")
    Agreement agreement(@PathVariable String id);

    @PutExchange("/{id}")
    void open(@PathVariable String id, @RequestBody NewRound round);

    @PutExchange("/{id}/options")
    void write(@PathVariable String id, @RequestBody Written written);

    @GetExchange("/{id}/turnout")
    Turnout turnout(@PathVariable String id);

    @PostExchange("/{id}/opening")
    Answered openRanking(@PathVariable String id, @RequestBody Asking asking, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/{id}/closing")
    Answered closeRanking(@PathVariable String id, @RequestBody Asking asking, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/{id}/ranking/extension")
    Answered extendRanking(@PathVariable String id, @RequestBody Facilitation.Longer longer,
            @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/{id}/ranking/outreach")
    void reachOut(@PathVariable String id, @RequestBody Facilitation.Outreach outreach,
            @RequestHeader("Idempotency-Key") String key);

    @PutExchange("/{id}/specification")
    void specify(@PathVariable String id, @RequestBody NewSpecification specification);
}
