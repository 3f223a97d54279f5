package org.coproduction.portal.facilitate;

import java.util.ArrayList;
import java.util.List;
import org.coproduction.portal.Pages;
import org.coproduction.portal.api.Facilitation;

/// A service that takes new rounds and remembers them.
final class StoredFacilitation implements Facilitation {
    final List<NewRound> opened = new ArrayList<>();

    Pages pages() {
        return Pages.of(Facilitation.class, this, NewRoundPage.class);
    }

    @Override
    public void open(String id, NewRound round) {
        opened.add(round);
    }

    @Override
    public void review(String id, String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void cancel(String id, Cancelling cancelling, String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Motions motions(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answered openVoting(String id, Asking asking, String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answered closeVoting(String id, Asking asking, String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answered changeQuorums(String id, NewQuorums quorums) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Turnout turnout(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Entered enterPaper(String id, String batch, byte[] file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Batch paper(String id, String batch) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void checkPaper(String id, String batch, Check check, String key) {
        throw new UnsupportedOperationException();
    }
}
