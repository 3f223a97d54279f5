package org.coproduction.portal.panel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.coproduction.portal.Pages;
import org.coproduction.portal.api.Agreement;
import org.coproduction.portal.api.Agreement.Settlement;
import org.coproduction.portal.api.Commissioning.Cancelled;
import org.coproduction.portal.api.Commissioning.Move;
import org.coproduction.portal.api.Commissioning.Quorums;
import org.coproduction.portal.api.Facilitation.Answered;
import org.coproduction.portal.api.Facilitation.Asking;
import org.coproduction.portal.api.Facilitation.Motion;
import org.coproduction.portal.api.Facilitation.Motions;
import org.coproduction.portal.api.Group;
import org.coproduction.portal.api.OwnInterest;
import org.coproduction.portal.api.Panels;
import org.coproduction.portal.facilitate.TakenRounds;
import org.jspecify.annotations.Nullable;

/// A service that holds one panel's round, takes everything and remembers what was asked of it.
public final class StoredPanels extends TakenRounds implements Panels {
    static final String ROUND = "0197a3c0-5e1d-7000-8000-000000000008";
    static final String PAGE = "/panels/" + ROUND;
    static final String RUN = "/facilitate/panels/" + ROUND;
    private static final Instant UNTIL = Instant.parse("2027-03-31T22:59:00Z");

    private final String phase;
    private Membership membership = new Membership(false, false);
    private Sheet sheet = new Sheet("club", "YOUNG_PERSON", 0, List.of(), false, false);

    public StoredPanels(String phase) {
        this.phase = phase;
    }

    StoredPanels member() {
        membership = new Membership(true, false);
        return this;
    }

    /// Whoever comes would gain from it.
    public StoredPanels interested() {
        membership = new Membership(false, true);
        return this;
    }

    /// The other one of the pair has written.
    StoredPanels written() {
        sheet = new Sheet("club", "YOUNG_PERSON", 3,
                List.of(new Points("safe", 4, "A nurse."), new Points("fun", 9, "Music.")), false, true);
        return this;
    }

    Pages pages() {
        return Pages.of(Panels.class, this, PanelPages.class, SheetPages.class, NewPanelPage.class, RunPanelPages.class,
                ModerationPage.class, PanelRecordPage.class);
    }

    @Override
    public Rounds rounds(@Nullable String after) {
        return new Rounds(List.of(new Line(ROUND, "A weekend club", phase)), null);
    }

    @Override
    public Round round(String id) {
        return new Round(id, "A weekend club", phase, "A club at weekends", "North", "CONTRACT",
                List.of(new Criterion("safe", "Safety", "How safe it is", "Is it safe?", 3),
                        new Criterion("fun", "Fun", "How much fun it is", "Is it fun?", 1)),
                10, 3, new Quorums(2, 2, 2), UNTIL, switch (phase) {
                    case "AGREED" -> new Settlement(true, UNTIL, List.of(), null, null);
                    case "NOT_AGREED" -> new Settlement(false, UNTIL, List.of("PROFESSIONAL"), null, null);
                    default -> null;
                }, phase.equals("CANCELLED") ? new Cancelled("There is no money.", UNTIL) : null,
                List.of(new Move("SCORES_VOID", UNTIL, List.of("SYSTEM"), null, null, List.of())));
    }

    @Override
    public Result result(String id) {
        return new Result(40, List.of(ranked(1, "club", "64/3"), ranked(2, "boats", "10")),
                List.of(new Pair("club", Map.of("safe", 2, "fun", 5)), new Pair("club", Map.of("safe", 8, "fun", 5)),
                        new Pair("boats", Map.of("safe", 3, "fun", 4)), new Pair("boats", Map.of("safe", 1, "fun", 4))),
                List.of(new Moderated("club", "safe", 6, "There is a nurse at weekends.")));
    }

    private static Ranked ranked(int place, String id, String score) {
        return new Ranked(place, id, "The " + id, id + " CIC", score,
                Map.of("PARENT_CARER", score, "YOUNG_PERSON", "20", "PROFESSIONAL", "22"));
    }

    @Override
    public PanelRecord record(String id) {
        return new PanelRecord(List.of(new Bid("club", "The club", "example-clubs", "Clubs CIC", "We run it.")),
                table(id).judgements());
    }

    @Override
    public Bids bids(String id) {
        return new Bids(
                List.of(new Bid("club", "The club", "example-clubs", "Clubs CIC", membership.member() ? "We run it." : null)));
    }

    @Override
    public Membership membership(String id) {
        return membership;
    }

    @Override
    public void join(String id) {
        taken.add("joined");
    }

    @Override
    public OwnInterest interest(String id) {
        return new OwnInterest(membership.interested());
    }

    @Override
    public Sheets sheets(String id) {
        return new Sheets(List.of(sheet));
    }

    @Override
    public void score(String id, String bid, Marks marks) {
        taken.add(marks);
    }

    @Override
    public void confirm(String id, String bid, Read read) {
        taken.add(read);
    }

    @Override
    public Table table(String id) {
        return new Table(List.of(new Point("club", "safe")),
                List.of(new Said("club", List.of("PARENT_CARER", "YOUNG_PERSON"),
                        List.of(new Points("safe", 2, "No nurse."), new Points("fun", 5, "Fine."))),
                        new Said("club", List.of("YOUNG_PERSON", "PROFESSIONAL"),
                                List.of(new Points("safe", 8, "A nurse."), new Points("fun", 5, "Fine.")))),
                List.of(new Agreed("club", "safe", 6, "She comes at weekends.")),
                new Agreement(2, UNTIL, null, null, List.of(new Group("PROFESSIONAL", 2, true, null, null)), List.of(), null));
    }

    @Override
    public void open(String id, NewRound round) {
        taken.add(round);
    }

    @Override
    public void bid(String id, String bid, NewBid written) {
        taken.add(written);
    }

    @Override
    public Motions motions(String id) {
        return new Motions(List.of(
                new Motion("CLOSE_BIDS", null, null, "FACILITATOR_NAMED_BY_FAMILIES", false, UNTIL, "All have sent.",
                        "FACILITATOR")));
    }

    @Override
    public Turnout turnout(String id) {
        return new Turnout(Map.of("PARENT_CARER", 2), Map.of("PARENT_CARER", 2, "YOUNG_PERSON", 2, "PROFESSIONAL", 2),
                List.of("YOUNG_PERSON", "PROFESSIONAL"), 6, 4);
    }

    @Override
    public Answered closeBids(String id, Asking asking, String key) {
        return asked(asking);
    }

    @Override
    public Answered openScoring(String id, Asking asking, String key) {
        return asked(asking);
    }

    @Override
    public Answered closeScoring(String id, Asking asking, String key) {
        return asked(asking);
    }

    @Override
    public void moderate(String id, Moderation moderation) {
        taken.add(moderation);
    }
}
