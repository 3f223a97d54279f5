package org.coproduction.portal.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.coproduction.portal.api.Agreement.Settlement;
import org.coproduction.portal.api.Commissioning.Cancelled;
import org.coproduction.portal.api.Commissioning.Move;
import org.coproduction.portal.api.Commissioning.Quorums;
import org.coproduction.portal.api.Facilitation.Answered;
import org.coproduction.portal.api.Facilitation.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// Rounds in which a panel scores bids by published criteria, in pairs across constituencies.
@HttpExchange("/api/commissioning/panel-rounds")
public interface Panels extends AgreedRounds {
    /// @param mostPoints the end of the scale, which begins at 0
    /// @param tolerance by how many points pairs may differ without talking about it
    record Round(String id, String title, String phase, String what, String where, String how, List<Criterion> criteria,
            int mostPoints, int tolerance, Quorums quorums, Instant agreementUntil, @Nullable Settlement settlement,
            @Nullable Cancelled cancelled, List<Move> moves) {
        public boolean collecting() {
            return phase.equals("COLLECTING");
        }

        public boolean seating() {
            return phase.equals("SEATING");
        }

        public boolean scoring() {
            return phase.equals("SCORING");
        }

        public boolean moderating() {
            return phase.equals("MODERATING");
        }

        /// Whether there was no agreement, and nobody has decided yet.
        public boolean lapsed() {
            return phase.equals("NOT_AGREED");
        }

        /// Whether the panel recommends something.
        public boolean agreed() {
            return settlement != null && settlement.coProduced();
        }

        /// Whether it goes on.
        public boolean open() {
            return settlement == null && cancelled == null;
        }
    }

    /// @param weight how often its score counts
    record Criterion(String id, String title, String text, String easyRead, int weight) {}

    record Bids(List<Bid> bids) {}

    /// @param organisation its id
    /// @param text `null` for those who do not read it
    record Bid(String id, String title, String organisation, String name, @Nullable String text) {}

    record Membership(boolean member, boolean interested) {
        /// Nobody who takes part.
        public static final Membership NONE = new Membership(false, false);
    }

    record Sheets(List<Sheet> sheets) {}

    /// What a pair gives a bid.
    ///
    /// @param partner the constituency of the other one
    /// @param version 0 while nothing is written
    record Sheet(String bidId, String partner, int version, List<Points> marks, boolean confirmedByYou,
            boolean confirmedByPartner) {}

    record Points(String criterionId, int points, String reason) {}

    record Marks(List<Points> marks) {}

    record Read(int version) {}

    /// @param differences where an agreed score is needed
    /// @param marks what was agreed on so far
    record Table(List<Point> differences, List<Said> judgements, List<Agreed> marks, Agreement agreement) {}

    record Point(String bidId, String criterionId) {}

    /// What a pair said.
    record Said(String bidId, List<String> pair, List<Points> marks) {}

    record Agreed(String bidId, String criterionId, int points, String reason) {}

    /// @param basedOn the version that its writer had read; 0 where there was none
    record Moderation(int basedOn, List<Agreed> marks) {}

    /// @param highest the score of a bid that got every point there is
    record Result(long highest, List<Ranked> ranking, List<Pair> pairs, List<Moderated> moderated) {}

    /// @param score an exact fraction, such as `49/3`
    record Ranked(int place, String bidId, String title, String organisation, String score, Map<String, String> constituencies) {}

    /// What a pair gave a bid, before the moderation.
    ///
    /// @param points by the criterion's id
    record Pair(String bidId, Map<String, Integer> points) {}

    record Moderated(String bidId, String criterionId, int points, String reason) {}

    /// What pairs said, with their reasons and without who they are.
    ///
    /// @param judgements where nothing was agreed, as far as they had come
    record PanelRecord(List<Bid> bids, List<Said> judgements) {}

    record Turnout(Map<String, Integer> members, Map<String, Integer> quorums, List<String> missing, int sheets, int confirmed) {}

    record NewRound(String title, String what, String where, String how, List<Criterion> criteria, int mostPoints, int tolerance,
            Quorums quorums, Instant agreementUntil) {}

    record NewBid(String title, String organisation, String name, String text) {}

    @GetExchange("/{id}")
    Round round(@PathVariable String id);

    @GetExchange("/{id}/result")
    Result result(@PathVariable String id);

    /// For the accountable body and facilitators.
    @GetExchange("/{id}/record")
    PanelRecord record(@PathVariable String id);

    /// Who bids; for facilitators only while bids come in.
    @GetExchange("/{id}/bids")
    Bids bids(@PathVariable String id);

    @GetExchange("/{id}/membership")
    Membership membership(@PathVariable String id);

    @PutExchange("/{id}/membership")
    void join(@PathVariable String id);

    /// For members of the panel, their own.
    @GetExchange("/{id}/sheets")
    Sheets sheets(@PathVariable String id);

    @PutExchange("/{id}/sheets/{bid}")
    void score(@PathVariable String id, @PathVariable String bid, @RequestBody Marks marks);

    @PutExchange("/{id}/sheets/{bid}/confirmation")
    void confirm(@PathVariable String id, @PathVariable String bid, @RequestBody Read read);

    /// For members of the panel and facilitators.
    @GetExchange("/{id}/moderation")
    Table table(@PathVariable String id);

    @PutExchange("/{id}")
    void open(@PathVariable String id, @RequestBody NewRound round);

    @PutExchange("/{id}/bids/{bid}")
    void bid(@PathVariable String id, @PathVariable String bid, @RequestBody NewBid written);

    @GetExchange("/{id}/turnout")
    Turnout turnout(@PathVariable String id);

    @PostExchange("/{id}/seating")
    Answered closeBids(@PathVariable String id, @RequestBody Asking asking, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/{id}/scoring")
    Answered openScoring(@PathVariable String id, @RequestBody Asking asking, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/{id}/moderation")
    Answered closeScoring(@PathVariable String id, @RequestBody Asking asking, @RequestHeader("Idempotency-Key") String key);

    @PutExchange("/{id}/moderation")
    void moderate(@PathVariable String id, @RequestBody Moderation moderation);
}
