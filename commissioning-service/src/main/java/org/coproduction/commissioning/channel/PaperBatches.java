package org.coproduction.commissioning.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.minutes.Interests;
import org.coproduction.commissioning.minutes.Mover;
import org.jspecify.annotations.Nullable;

/// The batches that a round knows, whichever kind it is of: batches come, their ballots are put in, and a second person checks.
public record PaperBatches(List<PaperBatch> all) {
    public static final PaperBatches NONE = new PaperBatches(List.of());
    /// How long after the close batches can still be checked.
    private static final Duration TO_CHECK = Duration.ofDays(3);
    /// So that paper and online ballots together stay countable (the allocation takes 4,000,000).
    private static final int MOST_BALLOTS = 3_000_000;
    private static final int MOST_BATCHES = 1_000;

    public PaperBatches {
        all = List.copyOf(all);
    }

    /// Those of a round that was stored before it knew any.
    public static PaperBatches orNone(@Nullable PaperBatches batches) {
        return batches == null ? NONE : batches;
    }

    /// The batch that was entered under an id.
    public Optional<PaperBatch> batch(String id) {
        return all.stream().filter(batch -> batch.id().equals(id)).findFirst();
    }

    /// Those that count.
    public List<PaperBatch> counted() {
        return all.stream().filter(PaperBatch::counts).toList();
    }

    /// Whether what is in a batch counts as it stands; what is in none does.
    public boolean count(@Nullable String batch) {
        return batch == null || batch(batch).filter(PaperBatch::counts).isPresent();
    }

    /// Ids of all.
    public List<String> ids() {
        return all.stream().map(PaperBatch::id).toList();
    }

    /// Ids of those that nobody has checked yet.
    public List<String> unchecked() {
        return all.stream().filter(batch -> !batch.counts()).map(PaperBatch::id).toList();
    }

    /// When it is time to count: once every box is sealed and no batch is to be checked any more.
    ///
    /// @param sealed whether only the checking is waited for
    public Instant owedAfter(Instant closedAt, boolean sealed) {
        return sealed && !unchecked().isEmpty() ? closedAt.plus(TO_CHECK) : closedAt;
    }

    /// A batch that is there already: the same file again changes nothing, another one under its id is refused. Empty where it is new.
    public <R> Optional<Decision<R>> again(PaperBatch batch) {
        return batch(batch.id()).map(known -> known.sha256().equals(batch.sha256())
                ? Decision.unchanged()
                : Decision.refused(RefusalCode.PAPER_BATCH_EXISTS));
    }

    /// Has the round know a batch.
    ///
    /// @param then the round with other batches
    public <R> Decision<R> register(PaperBatch batch, Function<PaperBatches, R> then) {
        return this.<R>again(batch).orElseGet(() -> {
            if (all.stream().mapToLong(PaperBatch::size).sum() + batch.size() > MOST_BALLOTS || all.size() == MOST_BATCHES) {
                return Decision.refused(RefusalCode.BODY_TOO_LARGE);
            }
            var more = new ArrayList<>(all);
            more.add(batch);
            return Decision.changed(then.apply(new PaperBatches(more)));
        });
    }

    /// Keeps what a batch came to whose ballots were put in after the round knew it; one that came to none is taken out again.
    public <R> Decision<R> entered(PaperBatch batch, Function<PaperBatches, R> then) {
        var known = batch(batch.id()).orElse(null);
        if (known == null) {
            return Decision.refused(RefusalCode.NOT_FOUND);
        }
        return known.counts() || known.size() > 0
                ? Decision.unchanged()
                : Decision.changed(then.apply(batch.size() == 0 ? without(known) : replacing(known, batch)));
    }

    /// A second person has held a batch against the paper.
    ///
    /// @param interests of the round: whoever would gain from it checks nothing
    public <R> Decision<R> check(String id, boolean right, Mover by, Interests interests, Function<PaperBatches, R> then) {
        var person = Objects.requireNonNull(by.id(), "people check paper ballots");
        var batch = batch(id).orElse(null);
        if (batch == null) {
            return Decision.refused(RefusalCode.NOT_FOUND);
        }
        if (batch.counts()) {
            return right ? Decision.unchanged() : Decision.refused(RefusalCode.PAPER_CHECKED);
        }
        if (person.equals(batch.enteredBy())) {
            return Decision.refused(RefusalCode.PAPER_CHECK_BY_ANOTHER);
        }
        if (interests.include(by.id(), by.organisation())) {
            return Decision.refused(RefusalCode.INTEREST_DECLARED);
        }
        if (right && batch.size() == 0) {
            return Decision.refused(RefusalCode.PAPER_INCOMPLETE);
        }
        return Decision.changed(then.apply(right ? replacing(batch, batch.checked(person)) : without(batch)));
    }

    private PaperBatches replacing(PaperBatch batch, PaperBatch by) {
        return new PaperBatches(all.stream().map(each -> each.equals(batch) ? by : each).toList());
    }

    private PaperBatches without(PaperBatch batch) {
        return new PaperBatches(all.stream().filter(each -> !each.equals(batch)).toList());
    }
}
