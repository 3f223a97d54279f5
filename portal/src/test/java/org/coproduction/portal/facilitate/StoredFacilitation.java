package org.coproduction.portal.facilitate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coproduction.portal.Pages;
import org.coproduction.portal.api.Facilitation;

/// A service that takes new rounds and remembers them.
final class StoredFacilitation implements Facilitation {
    final List<NewRound> opened = new ArrayList<>();
    final List<Object> taken = new ArrayList<>();
    private List<Motion> motions = List.of();

    /// The other facilitator has asked for this.
    StoredFacilitation asked(Motion motion) {
        motions = List.of(motion);
        return this;
    }

    Pages pages() {
        return Pages.of(Facilitation.class, this, NewRoundPage.class);
    }

    @Override
    public void write(String id, NewRound round) {
        opened.add(round);
    }

    @Override
    public NewRound terms(String id) {
        return opened.getLast();
    }

    @Override
    public Answered openRound(String id, Asking asking, String key) {
        taken.add(asking);
        return new Answered(null);
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
        return new Motions(motions);
    }

    @Override
    public Answered extendVoting(String id, Longer longer, String key) {
        taken.add(longer);
        return new Answered(null);
    }

    @Override
    public void reachOut(String id, Outreach outreach, String key) {
        taken.add(outreach);
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
        var quorums = Map.of("PARENT_CARER", 3, "YOUNG_PERSON", 3, "PROFESSIONAL", 3);
        return new Turnout(Map.of("PARENT_CARER", 4, "YOUNG_PERSON", 1, "PROFESSIONAL", 4), Map.of(), List.of(), List.of(),
                quorums, List.of("YOUNG_PERSON"));
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
