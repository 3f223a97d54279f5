package org.coproduction.portal.priority;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coproduction.portal.Pages;
import org.coproduction.portal.api.Agreement;
import org.coproduction.portal.api.Agreement.Settlement;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Commissioning.Cancelled;
import org.coproduction.portal.api.Commissioning.Move;
import org.coproduction.portal.api.Commissioning.OwnCode;
import org.coproduction.portal.api.Commissioning.Quorums;
import org.coproduction.portal.api.Extended;
import org.coproduction.portal.api.Facilitation;
import org.coproduction.portal.api.Facilitation.Answered;
import org.coproduction.portal.api.Facilitation.Asking;
import org.coproduction.portal.api.Facilitation.Motion;
import org.coproduction.portal.api.Facilitation.Motions;
import org.coproduction.portal.api.Group;
import org.coproduction.portal.api.OwnInterest;
import org.coproduction.portal.api.Priorities;
import org.coproduction.portal.facilitate.PaperPages;
import org.coproduction.portal.facilitate.StoredFacilitation;
import org.coproduction.portal.facilitate.TakenRounds;
import org.coproduction.portal.round.StoredRound;
import org.jspecify.annotations.Nullable;

/// A service that holds one round of priorities, takes everything and remembers what was asked of it.
public final class StoredPriorities extends TakenRounds implements Priorities {
    static final String ROUND = "0197a3c0-5e1d-7000-8000-000000000009";
    static final String PAGE = "/priorities/" + ROUND;
    static final String RUN = "/facilitate/priorities/" + ROUND;
    private static final Instant UNTIL = Instant.parse("2027-03-31T22:59:00Z");

    private final String phase;
    private List<String> ranked = List.of();
    private boolean given;
    private boolean interested;
    private @Nullable Specification specification;
    private List<Motion> motions = List.of();
    private @Nullable Extended extension;

    public StoredPriorities(String phase) {
        this.phase = phase;
    }

    /// Somebody has ranked already.
    StoredPriorities ranked(String... ids) {
        ranked = List.of(ids);
        given = true;
        return this;
    }

    /// Whoever comes would gain from it.
    public StoredPriorities interested() {
        interested = true;
        return this;
    }

    /// There is something to agree on.
    StoredPriorities specified(boolean confirmed) {
        specification = new Specification(phase.equals("SPECIFYING") ? 2 : null, "Breaks near home.", "Breaks near you.",
                confirmed, UNTIL);
        return this;
    }

    /// Too few children and young people had ranked by the first date.
    StoredPriorities extended(String... outreach) {
        extension = new Extended(UNTIL, List.of("YOUNG_PERSON"), List.of(outreach));
        return this;
    }

    StoredPriorities asked(Motion motion) {
        motions = List.of(motion);
        return this;
    }

    public Pages pages() {
        return Pages.of(
                Map.of(Priorities.class, this, Commissioning.class, StoredRound.drafted(), Facilitation.class,
                        new StoredFacilitation()),
                PriorityPages.class, RankingPages.class, NewPriorityPage.class, RunPriorityPages.class, WritingPages.class,
                PaperPages.class);
    }

    @Override
    public Answered extendRanking(String id, Facilitation.Longer longer, String key) {
        taken.add(longer);
        return new Answered(null);
    }

    @Override
    public void reachOut(String id, Facilitation.Outreach outreach, String key) {
        taken.add(outreach);
    }

    @Override
    public Rounds rounds(@Nullable String after) {
        return new Rounds(List.of(new Line(ROUND, "Short breaks", phase)), null);
    }

    @Override
    public Round round(String id) {
        return new Round(id, "Short breaks", phase, "What breaks should be like", "North", 2, new Quorums(3, 3, 3), UNTIL, UNTIL,
                14,
                extension,
                List.of(option("near", true), option("fun", true), option("calm", false)), specification,
                switch (phase) {
                    case "AGREED" -> new Settlement(true, UNTIL, List.of(), null, null);
                    case "NOT_AGREED" -> new Settlement(false, UNTIL, List.of("YOUNG_PERSON"), null, null);
                    default -> null;
                }, phase.equals("CANCELLED") ? new Cancelled("There is no money.", UNTIL) : null,
                List.of(new Move("VOTING_OPENED", UNTIL, List.of("FACILITATOR", "FACILITATOR_NAMED_BY_FAMILIES"), "All read.",
                        null, List.of())));
    }

    private static Option option(String id, boolean confirmed) {
        return new Option(id, "Breaks that are " + id, "About " + id, "Easy " + id, "hash-" + id, confirmed);
    }

    @Override
    public Result result(String id) {
        var rankings = new LinkedHashMap<String, @Nullable Integer>();
        rankings.put("PARENT_CARER", 20);
        rankings.put("YOUNG_PERSON", null);
        return new Result(rankings, List.of(placed(1, "near"), placed(2, "fun"), placed(2, "calm")),
                List.of(new Own("PARENT_CARER", List.of(placed(1, "calm"), placed(2, "near"), placed(3, "fun"))),
                        new Own("YOUNG_PERSON", null), new Own("PROFESSIONAL", List.of(placed(1, "near"), placed(2, "fun"),
                                placed(3, "calm")))),
                null);
    }

    private static Placed placed(int place, String id) {
        return new Placed(place, id, "Breaks that are " + id, null);
    }

    @Override
    public Paper paper(String id) {
        return new Paper(2, List.of(new Choice("calm", "Breaks that are calm"), new Choice("near", "Breaks that are near"),
                new Choice("fun", "Breaks that are fun")), given, ranked, given ? "PAPER" : null, false);
    }

    @Override
    public void rank(String id, Ranked given) {
        taken.add(given);
    }

    @Override
    public OwnCode rankingCode(String id) {
        return new OwnCode("BCDF-GHJK-LMNP-QRST");
    }

    @Override
    public Entered enterPaper(String id, String batch, byte[] file) {
        taken.add(new String(file, StandardCharsets.UTF_8));
        return new Entered(1, List.of(new Fault(3, "Line 3: Whoever has this code has taken part online.")));
    }

    @Override
    public Batch batch(String id, String batch) {
        return new Batch(batch, false, false, "ab", Map.of("YOUNG_PERSON", 2),
                List.of(new Row(2, "", "BCDF-GHJK-LMNP-QRST", "YOUNG_PERSON", List.of("calm"), List.of(2), "PHONE",
                        "INTERPRETER")),
                1);
    }

    @Override
    public void checkPaper(String id, String batch, Check check, String key) {
        taken.add(check);
    }

    @Override
    public OwnInterest interest(String id) {
        return new OwnInterest(interested);
    }

    @Override
    public void confirmEasyRead(String id, Confirmations confirmations) {
        taken.add(confirmations);
    }

    @Override
    public void confirmSpecification(String id, Read read) {
        taken.add(read);
    }

    @Override
    public Agreement agreement(String id) {
        return new Agreement(2, UNTIL, null, null, List.of(new Group("YOUNG_PERSON", 3, true, null, null)),
                List.of(new Agreement.Objection(1, "It is too far away.", true)), null);
    }

    @Override
    public void open(String id, NewRound round) {
        taken.add(round);
    }

    @Override
    public void write(String id, Written written) {
        taken.add(written);
    }

    @Override
    public Motions motions(String id) {
        return new Motions(motions);
    }

    @Override
    public Turnout turnout(String id) {
        return new Turnout(Map.of("PARENT_CARER", 4), List.of("b1", "b2"), List.of("b2"),
                Map.of("PARENT_CARER", 3, "YOUNG_PERSON", 3, "PROFESSIONAL", 3),
                List.of("YOUNG_PERSON", "PROFESSIONAL"));
    }

    @Override
    public Answered openRanking(String id, Asking asking, String key) {
        return asked(asking);
    }

    @Override
    public Answered closeRanking(String id, Asking asking, String key) {
        taken.add(asking);
        return new Answered(null);
    }

    @Override
    public void specify(String id, NewSpecification written) {
        taken.add(written);
    }
}
