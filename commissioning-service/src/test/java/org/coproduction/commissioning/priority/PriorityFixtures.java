package org.coproduction.commissioning.priority;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Quorums;
import org.coproduction.commissioning.accord.Stance;
import org.coproduction.commissioning.allocation.Vote;
import org.coproduction.commissioning.channel.PaperBatch;
import org.coproduction.commissioning.minutes.Mover;

/// Rounds of priorities in every state, for tests.
final class PriorityFixtures {
    static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    static final Instant RANKING_UNTIL = NOW.plus(Duration.ofDays(7));
    static final Instant AGREEMENT_UNTIL = NOW.plus(Duration.ofDays(30));
    static final Terms TERMS = new Terms("Short breaks", "What breaks should be like", "North", 3, Quorums.of(2, 2, 2), 100,
            RANKING_UNTIL, AGREEMENT_UNTIL);
    static final List<Option> OPTIONS = List.of(option("near", "Near home"), option("fun", "Fun"), option("calm", "Calm"));

    static final Mover FACILITATOR = Mover.facilitator("one", false, null);
    static final Mover FAMILIES_FACILITATOR = Mover.facilitator("another", true, null);
    static final String REASON = "Everybody had time enough.";

    /// Rankings on paper that a second person has checked.
    static final PaperBatch BATCH = new PaperBatch("b1", "0", 0, Map.of(Constituency.PARENT_CARER, 3), "typist", "another");

    private PriorityFixtures() {
    }

    /// Opens ranking, which takes both facilitators.
    static PriorityRound opened(PriorityRound round) {
        return to(to(round.open(FACILITATOR, REASON, NOW)).open(FAMILIES_FACILITATOR, null, NOW));
    }

    static PaperBatch batch(String id, String sha256) {
        return new PaperBatch(id, sha256, 0, Map.of(), "typist", null);
    }

    /// Ranking is open, and there are rankings on paper.
    static PriorityRound ranking() {
        var batch = new PaperBatch(BATCH.id(), BATCH.sha256(), 0, BATCH.ballots(), BATCH.enteredBy(), null);
        return to(to(opened(preparing()).register(batch)).checkPaper(BATCH.id(), true, FAMILIES_FACILITATOR));
    }

    /// Closes ranking before its date, which takes both facilitators.
    static PriorityRound closed(PriorityRound round) {
        return to(to(round.close(FACILITATOR, REASON, NOW)).close(FAMILIES_FACILITATOR, null, NOW));
    }

    /// Both facilitators extend ranking.
    static Decision<PriorityRound> longer(PriorityRound round, Mover by) {
        return RankingLonger.ask(round, RANKING_UNTIL.plus(Duration.ofDays(3)), "We ring them.", by, NOW);
    }

    static PriorityRound begin(Terms terms) {
        return PriorityRound.begin(terms, FACILITATOR, NOW);
    }

    static Option option(String id, String title) {
        return new Option(id, title, "About " + title, "Easy words about " + title, null);
    }

    static Map<String, String> wordings(PriorityRound round) {
        return round.options().stream().collect(Collectors.toMap(Option::id, Option::wording));
    }

    static Specification specification(String text, Instant at) {
        return new Specification(text, "Easy words about " + text, false, at);
    }

    static Stance stance(Constituency constituency, int number, int version, boolean agrees) {
        return new Stance(constituency.name() + number, constituency, version, agrees, agrees ? "" : "It is too far away.");
    }

    static Tally tally(int parentCarers, int youngPeople, int professionals) {
        var sums = new Tally.Sums(OPTIONS);
        for (var number = 0; number < parentCarers; number++) {
            sums.add(Constituency.PARENT_CARER, Vote.ranking(List.of("near", "calm"), 3));
        }
        for (var number = 0; number < youngPeople; number++) {
            sums.add(Constituency.YOUNG_PERSON, Vote.ranking(List.of("fun", "near"), 3));
        }
        for (var number = 0; number < professionals; number++) {
            sums.add(Constituency.PROFESSIONAL, Vote.ranking(List.of("calm", "near", "fun"), 3));
        }
        return sums.at(NOW);
    }

    static PriorityRound to(Decision<PriorityRound> decision) {
        if (decision instanceof Decision.Changed(var next, _)) {
            return next;
        }
        throw new AssertionError(decision);
    }

    /// The next stage, `-` for nothing left to do, or the refusal.
    static String told(Decision<PriorityRound> decision) {
        return switch (decision) {
            case Decision.Changed(var next, _) -> next.stage().name();
            case Decision.Unchanged() -> "-";
            case Decision.Refused(var refusal) -> refusal.code().name();
        };
    }

    static PriorityRound preparing() {
        var round = to(begin(TERMS).write(OPTIONS, FACILITATOR));
        return to(round.confirmEasyRead(wordings(round)));
    }

    static PriorityRound closing() {
        return closed(ranking());
    }

    static PriorityRound begun() {
        return to(to(closing().counted(tally(3, 3, 3), closing().paper())).untied(NOW));
    }

    /// Everybody agrees to a specification whose Easy Read version is confirmed.
    static PriorityRound specifying() {
        var round = to(to(begun().specify(0, specification("Breaks near home.", NOW), FACILITATOR)).confirmSpecification(1));
        for (var constituency : Constituency.values()) {
            for (var number = 1; number <= 2; number++) {
                round = to(round.take(stance(constituency, number, 1, true), NOW));
            }
        }
        return round;
    }

    static PriorityRound notAgreed() {
        return to(begun().moveOn(AGREEMENT_UNTIL));
    }

    /// In the order of [PriorityRound.Stage].
    static List<PriorityRound> everyState() {
        var all = new ArrayList<PriorityRound>();
        all.add(preparing());
        all.add(ranking());
        all.add(closing());
        all.add(to(closing().counted(tally(3, 3, 3), closing().paper())));
        all.add(specifying());
        all.add(to(specifying().agree(FACILITATOR, NOW)));
        all.add(notAgreed());
        all.add(to(notAgreed().decideWithoutAgreement("example-council", "The contract ends.", AGREEMENT_UNTIL)));
        all.add(to(Objects.requireNonNull(all.get(1)).cancel("There is no money.", FACILITATOR, NOW)));
        return all;
    }
}
