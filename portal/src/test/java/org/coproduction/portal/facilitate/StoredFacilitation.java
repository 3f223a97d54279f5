package org.coproduction.portal.facilitate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coproduction.portal.Pages;
import org.coproduction.portal.api.Facilitation;
import org.coproduction.portal.api.RefusalException;
import org.coproduction.portal.api.RefusalException.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/// A service that takes new rounds and remembers them.
public final class StoredFacilitation implements Facilitation {
    final List<NewRound> opened = new ArrayList<>();
    final List<Object> taken = new ArrayList<>();
    private List<Fault> refused = List.of();
    private int edits;
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
    public void write(String id, NewRound round, @Nullable String read) {
        current(read);
        opened.add(round);
    }

    @Override
    public ResponseEntity<NewRound> terms(String id) {
        return ResponseEntity.ok().eTag(version()).body(opened.isEmpty() ? null : opened.getLast());
    }

    private String version() {
        return Integer.toString(opened.size() + edits);
    }

    /// Somebody else has changed the terms.
    void edited() {
        edits++;
    }

    /// Refuses what is about other terms than the last that were written, as the service does.
    private void current(@Nullable String read) {
        if (read != null && !read.equals('"' + version() + '"')) {
            throw new RefusalException(new Problem(412, "STALE_VERSION", "Someone else changed this in the meantime.",
                    "Somebody changed this.", null, null));
        }
    }

    @Override
    public Answered openRound(String id, Asking asking, String key, String read) {
        current(read);
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
        return new Turnout(Map.of("PARENT_CARER", 4, "YOUNG_PERSON", 1, "PROFESSIONAL", 4), Map.of(), List.of("b1"),
                List.of("b1"),
                quorums, List.of("YOUNG_PERSON"));
    }

    /// Every file is refused for this.
    StoredFacilitation refusing(Fault... faults) {
        refused = List.of(faults);
        return this;
    }

    @Override
    public Entered enterPaper(String id, String batch, byte[] file) {
        if (!refused.isEmpty()) {
            throw new RefusalException(new Problem(400, "PAPER_BATCH_INVALID", "The file has a fault.",
                    "There is a mistake in the file.", null,
                    refused.stream().map(each -> new RefusalException.Fault(each.line(), each.message())).toList()));
        }
        taken.add(batch + '\n' + new String(file, StandardCharsets.UTF_8));
        return new Entered(1, List.of());
    }

    @Override
    public Batch batch(String id, String batch) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void checkPaper(String id, String batch, Check check, String key) {
        throw new UnsupportedOperationException();
    }
}
