package org.coproduction.assessment.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.HaltGround;
import org.coproduction.charter.Quorums;

/// One evaluation in every state, made by moves alone.
public final class Samples {
    public static final String SCALE = "0197a3c0-5e1d-7000-8000-000000000021";
    static final String THEME = "0197a3c0-5e1d-7000-8000-000000000041";
    static final Instant START = Instant.parse("2026-06-01T10:00:00Z");
    static final Duration OPEN_FOR = Duration.ofDays(28);
    static final Quorums QUORUMS = Quorums.of(1, 1, 1);
    static final Commitment COMMITMENT = new Commitment(Commitment.Kind.WILL_DO, "A second session.", "Example Council",
            LocalDate.of(2026, 11, 7));

    private Samples() {
    }

    static ProjectFunded funded(String project) {
        return new ProjectFunded(project, "Saturday club", QUORUMS.needed());
    }

    static DesignAgreed designed(String project) {
        return new DesignAgreed(project, List.of(new Measure(SCALE, "Do you want to come again?")));
    }

    static Follow.AwardSuspended suspended() {
        return new Follow.AwardSuspended(HaltGround.LAW, "Example Council", "A court says so.", "A judge says stop.", START);
    }

    static Follow.AwardEnded ended() {
        return new Follow.AwardEnded(HaltGround.FRAUD, "Example Council", "The money is gone.", "The money is gone.", START);
    }

    static Instant after(int days) {
        return START.plus(Duration.ofDays(days));
    }

    static Stance yes(Constituency constituency) {
        return new Stance("one of " + constituency, constituency, true, null);
    }

    static Evaluation to(Decision<Evaluation> step) {
        return switch (step) {
            case Decision.Changed(var to, _) -> to;
            case Decision.Unchanged() -> throw new AssertionError("nothing moved");
            case Decision.Refused(var refusal) -> throw new AssertionError(refusal.code());
        };
    }

    /// Agreed by everybody and not yet settled.
    static Drafting drafting(String project) {
        var state = to(Follow.designed(to(Follow.funded(new Evaluation.Expected(project), funded(project))), designed(project)));
        for (var constituency : Constituency.values()) {
            state = to(state.whileDrafting(drafting -> drafting.take(yes(constituency), 1)));
        }
        return (Drafting) state;
    }

    static Evaluation.Approved approved(String project, Instant at) {
        return (Evaluation.Approved) to(drafting(project).agree(at, OPEN_FOR));
    }

    /// Open from this moment on, with its boxes still to be made.
    public static Open open(String project, Instant at) {
        return (Open) to(new Follow(OPEN_FOR).delivered(approved(project, at), at));
    }

    static Evaluation.Closing closing(String project) {
        return (Evaluation.Closing) to(((Open) to(open(project, START).prepared(4))).close(after(28)));
    }

    /// Every theme answered, agreed by everybody, and not yet published.
    static Reviewing reviewing(String project) {
        var closing = closing(project);
        var response = new Response(Constituency.YOUNG_PERSON, Map.of(SCALE, "5"));
        var state = to(closing.count(Tally.of(closing.form(), List.of(response)), after(84)));
        state = to(state.whileReviewable(review -> review.named(THEME, "Session times", "Mornings are too early.")));
        state = to(state.answer(THEME, COMMITMENT));
        for (var constituency : Constituency.values()) {
            state = to(state.whileReviewing(reviewing -> reviewing.take(yes(constituency), null, after(30))));
        }
        return (Reviewing) state;
    }

    static Evaluation.NotAgreed notAgreed(String project) {
        return (Evaluation.NotAgreed) to(reviewing(project).lapse(after(84)));
    }

    /// One evaluation in each state.
    static List<Evaluation> all(String project) {
        var all = new ArrayList<Evaluation>();
        all.add(new Evaluation.Expected(project));
        all.add(drafting(project));
        all.add(approved(project, START));
        all.add(open(project, START));
        all.add(closing(project));
        all.add(reviewing(project));
        all.add(notAgreed(project));
        all.add(to(reviewing(project).publish(after(40))));
        all.add(to(notAgreed(project).decide("Example Council", "It is owed.", after(90))));
        all.add(to(Follow.suspended(drafting(project), suspended())));
        all.add(to(Follow.ended(approved(project, START), ended())));
        return all;
    }
}
