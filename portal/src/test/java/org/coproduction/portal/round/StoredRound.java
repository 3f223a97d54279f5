package org.coproduction.portal.round;

import java.util.ArrayList;
import java.util.List;
import org.coproduction.portal.Pages;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.RefusalException;
import org.jspecify.annotations.Nullable;

/// A service that holds one round in which people vote, takes every ballot and remembers what it said.
final class StoredRound implements Commissioning {
    static final String ROUND = "0197a3c0-5e1d-7000-8000-000000000009";
    static final String PAGE = "/rounds/" + ROUND + "/ballot";

    final List<Choices> taken = new ArrayList<>();
    private final Form form;
    private @Nullable Ballot cast;

    StoredRound(Form form) {
        this.form = form;
    }

    Pages pages() {
        return Pages.of(Commissioning.class, this, BallotPages.class);
    }

    void cast(List<String> choices, List<Integer> points) {
        cast = new Ballot("BKRT-WZNM-CCHL", "ab", "cd", choices, points);
    }

    @Override
    public Round round(String id) {
        return new Round(id, "Short breaks", "VOTING", "Clubs", "North", "GRANT", 60_000_00, form, new Quorums(3, 3, 3), null,
                null, null, null, List.of(proposal("P1", "A club"), proposal("P2", "A trip"), proposal("P3", "A play")),
                List.of(), null);
    }

    private static Proposal proposal(String id, String title) {
        return new Proposal(id, title, title + " for all", 1_000_00, "North", "It is fun.", List.of(), "hash", true, null);
    }

    @Override
    public BallotPaper ballotPaper(String id) {
        return new BallotPaper(form.type(), form.mostChoices(), form.points(), form.withinPot(), 60_000_00,
                List.of(new OnPaper("P3"), new OnPaper("P1"), new OnPaper("P2")));
    }

    @Override
    public Ballot ballot(String id) {
        if (cast == null) {
            throw new RefusalException(new RefusalException.Problem(404, "NOT_FOUND", null, null, null));
        }
        return cast;
    }

    @Override
    public Ballot cast(String id, Choices choices) {
        taken.add(choices);
        return new Ballot("BKRT-WZNM-CCHL", "ab", "cd", choices.choices(), List.of());
    }

    @Override
    public Rounds rounds(@Nullable String after) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Result result(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Awards awards(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void propose(String id, String proposal, Proposing proposing) {
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
    }

    @Override
    public Inclusion check(String id, ReceiptCheck check) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Found search(String words) {
        throw new UnsupportedOperationException();
    }
}
