package org.coproduction.portal.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coproduction.portal.Pages;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.CountedBy;
import org.coproduction.portal.api.CountedBy.Lot;
import org.coproduction.portal.api.Extended;
import org.coproduction.portal.api.Inclusion;
import org.coproduction.portal.api.Lessons;
import org.coproduction.portal.api.Mergers;
import org.coproduction.portal.api.Mergers.Merger;
import org.coproduction.portal.api.Mergers.Suggested;
import org.coproduction.portal.api.OwnInterest;
import org.coproduction.portal.api.Participation;
import org.coproduction.portal.api.Reach;
import org.coproduction.portal.api.Reach.Ages;
import org.coproduction.portal.api.RefusalException;
import org.coproduction.portal.api.RoundLine;
import org.coproduction.portal.api.Scrutinies.Scrutiny;
import org.jspecify.annotations.Nullable;

/// A service that holds one round, takes every ballot and every suggestion and remembers what it said.
public final class StoredRound implements Commissioning, Lessons {
    public static final String ROUND = "0197a3c0-5e1d-7000-8000-000000000009";
    static final String PAGE = "/rounds/" + ROUND + "/ballot";

    final List<Choices> taken = new ArrayList<>();
    final List<Suggested> suggested = new ArrayList<>();
    final List<String> agreed = new ArrayList<>();
    final List<Ratifying> decided = new ArrayList<>();
    private final Form form;
    private final String phase;
    private final List<Merger> mergers;
    private @Nullable Deciding deciding;
    private List<Heading> headings = List.of();
    private Reach reach = new Reach(new Ages(0, 25), List.of(), null);
    private @Nullable Lot lot;
    final List<Proposing> proposed = new ArrayList<>();
    private List<Referral> referred = List.of();
    private Learnt learnt = new Learnt(List.of(), List.of());
    private @Nullable Ballot cast;
    private boolean interested;
    private @Nullable Extended extension;
    private String where = "North";
    private Runnable onceRead = () -> {};
    private List<RoundLine> before = List.of();
    private @Nullable Scrutiny scrutiny;

    /// People vote in it.
    public StoredRound(Form form) {
        this(form, "VOTING", List.of());
    }

    private StoredRound(Form form, String phase, List<Merger> mergers) {
        this.form = form;
        this.phase = phase;
        this.mergers = mergers;
    }

    /// Its terms can still be edited.
    public static StoredRound drafted() {
        return new StoredRound(new Form("APPROVAL", 3, null, false), "DRAFT", List.of());
    }

    /// It takes proposals, and these are suggested to become one.
    public static StoredRound collecting(Merger... mergers) {
        return new StoredRound(new Form("APPROVAL", 3, null, false), "COLLECTING", List.of(mergers));
    }

    /// Nobody can vote any more, and it is not counted yet.
    public static StoredRound closing() {
        return new StoredRound(new Form("APPROVAL", 3, null, false), "CLOSING", List.of());
    }

    /// Its ballots are counted.
    public static StoredRound recommended() {
        return new StoredRound(new Form("APPROVAL", 3, null, false), "RECOMMENDED", List.of());
    }

    /// Few voted, and these groups have nobody who counts the ballots again.
    StoredRound scrutinisedBut(List<String> awaited, List<String> nobody) {
        scrutiny = new Scrutiny(awaited.isEmpty() ? "MISSED" : "AWAITED", Instant.parse("2027-03-01T12:00:00Z"), List.of(),
                awaited, nobody);
        return this;
    }

    /// In the list, these make up the page before it.
    public StoredRound after(RoundLine... others) {
        before = List.of(others);
        return this;
    }

    /// Somebody changes its terms right after they were read once.
    ///
    /// @param elsewhere what happens then besides
    public StoredRound changedOnceRead(Runnable elsewhere) {
        onceRead = () -> {
            onceRead = () -> {};
            where = "South";
            elsewhere.run();
        };
        return this;
    }

    Pages pages() {
        return Pages.of(Commissioning.class, this, BallotPages.class, MergerPages.class,
                LessonsPage.class, RatificationPage.class, RoundPages.class, ProposalPages.class);
    }

    /// Projects like its proposals taught this.
    StoredRound taught(Learnt earlier) {
        learnt = earlier;
        return this;
    }

    @Override
    public Learnt of(String id) {
        return learnt;
    }

    /// Too few children and young people had voted by the first date.
    public StoredRound extended(String... outreach) {
        extension = new Extended(Instant.parse("2027-03-31T22:59:00Z"), List.of("YOUNG_PERSON"), List.of(outreach));
        return this;
    }

    /// Its terms name who decides.
    StoredRound decidedBy(Deciding named) {
        deciding = named;
        return this;
    }

    /// Its money is split, and everything stands under the first heading.
    StoredRound split(Heading... into) {
        headings = List.of(into);
        return this;
    }

    /// It is for these, and a lot breaks its ties.
    StoredRound reaching(Reach named, Lot drawn) {
        reach = named;
        lot = drawn;
        return this;
    }

    /// It was decided, and this was referred back.
    StoredRound referred(Referral... back) {
        referred = List.of(back);
        return this;
    }

    /// Whoever comes would gain from it.
    public StoredRound interested() {
        interested = true;
        return this;
    }

    void cast(List<String> choices, List<Integer> points) {
        cast = new Ballot("BKRT-WZNM-CCHL", "ab", "cd", choices, points, "ONLINE", true);
    }

    /// A facilitator typed what was said on the phone, and nobody has checked it.
    void phoned(List<String> choices) {
        cast = new Ballot("BKRT-WZNM-CCHL", "ab", "cd", choices, List.of(), "PHONE", false);
    }

    @Override
    public Round round(String id) {
        var round = new Round(id, "Short breaks", referred.isEmpty() ? phase : "CONCLUDED", "Clubs", where, "GRANT", 60_000_00,
                form,
                new Quorums(3, 3, 3), null,
                null, whileDrafted("2027-02-01T12:00:00Z"), whileDrafted("2027-03-01T12:00:00Z"), 14, extension,
                List.of(proposal("P1", "A club"), proposal("P2", "A trip"), proposal("P3", "A play")),
                List.of(), null, List.of(), List.of(), deciding, List.of(), new Tolerance(10, null, 30), headings,
                List.of(), new CountedBy("COST", "UTILITARIAN", "MES", "ID"), lot, reach);
        onceRead.run();
        return round;
    }

    private @Nullable Instant whileDrafted(String day) {
        return phase.equals("DRAFT") ? Instant.parse(day) : null;
    }

    private Proposal proposal(String id, String title) {
        return new Proposal(id, title, title + " for all", 1_000_00, "North", "It is fun.", List.of(), "hash", true, null,
                new Stake(null, List.of(), false), headings.isEmpty() ? null : headings.getFirst().id(),
                reach.localities().isEmpty() ? "" : "Families with babies", "GRANT", reach.localities(), null, false);
    }

    @Override
    public BallotPaper ballotPaper(String id) {
        return new BallotPaper(form.type(), form.mostChoices(), form.points(), form.withinPot(), 60_000_00,
                List.of(new OnPaper("P3"), new OnPaper("P1"), new OnPaper("P2")));
    }

    @Override
    public Ballot ballot(String id) {
        if (cast == null) {
            throw new RefusalException(new RefusalException.Problem(404, "NOT_FOUND", null, null, null, null));
        }
        return cast;
    }

    @Override
    public OwnCode ballotCode(String id) {
        return new OwnCode("BCDF-GHJK-LMNP-QRST");
    }

    @Override
    public Ballot cast(String id, Choices choices) {
        taken.add(choices);
        return new Ballot("BKRT-WZNM-CCHL", "ab", "cd", choices.choices(), List.of(), "ONLINE", true);
    }

    @Override
    public Mergers mergers(String id) {
        return new Mergers(mergers);
    }

    @Override
    public void suggestMerger(String id, String proposal, Suggested merger) {
        suggested.add(merger);
    }

    @Override
    public void agreeToMerger(String id, String proposal) {
        agreed.add(proposal);
    }

    @Override
    public OwnInterest interest(String id) {
        return new OwnInterest(interested);
    }

    @Override
    public void declareInterest(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Rounds rounds(@Nullable String after) {
        if (after == null && !before.isEmpty()) {
            return new Rounds(before, before.getLast().id());
        }
        return new Rounds(List.of(new RoundLine(ROUND, "Short breaks", phase, 60_000_00)), null);
    }

    @Override
    public Result result(String id) {
        return new Result(true, null, false, "mes", 1, "abc", false, Map.of(), null,
                new Participation(Map.of("ONLINE", 40, "PHONE", 10), Map.of("INTERPRETER", 10), 40),
                List.of(new Funded("P1", "A club", 1_000_00, null, Map.of()),
                        new Funded("P2", "A trip", 1_000_00, null, Map.of())),
                List.of(),
                60_000_00, 2_000_00, 58_000_00, List.of(), scrutiny);
    }

    @Override
    public Awards awards(String id) {
        return new Awards(true, true, "council", "It fits.", List.of(), List.of(), referred, List.of());
    }

    @Override
    public void propose(String id, String proposal, Proposing proposing) {
        proposed.add(proposing);
    }

    @Override
    public void confirmEasyRead(String id, String proposal, Confirmation confirmation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void judge(String id, Feasibilities verdicts) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void ratify(String id, Ratifying ratifying, String key) {
        decided.add(ratifying);
    }

    @Override
    public Inclusion check(String id, ReceiptCheck check) {
        throw new UnsupportedOperationException();
    }
}
