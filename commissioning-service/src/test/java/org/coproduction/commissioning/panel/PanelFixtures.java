package org.coproduction.commissioning.panel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Quorums;
import org.coproduction.commissioning.accord.Stance;
import org.coproduction.commissioning.minutes.Mover;
import org.coproduction.commissioning.round.Terms.How;

/// Panels' rounds in every state, for tests.
final class PanelFixtures {
    static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    static final Instant AGREEMENT_UNTIL = NOW.plus(Duration.ofDays(30));
    static final Terms TERMS = new Terms("Short breaks", "A club at weekends", "North", How.CONTRACT,
            List.of(new Criterion("safe", "Safety", "How safe it is", "Is it safe?", 3),
                    new Criterion("fun", "Fun", "How much fun it is", "Is it fun?", 1)),
            10, 3, Quorums.of(2, 2, 2), AGREEMENT_UNTIL);
    static final Bid CLUB = new Bid("club", "A club", "example-clubs", "Clubs Ltd", "We run a club.");
    static final Bid BOATS = new Bid("boats", "Boats", "example-boats", "Boats CIC", "We have boats.");

    static final Mover FACILITATOR = Mover.facilitator("one", false, null);
    static final Mover FAMILIES_FACILITATOR = Mover.facilitator("another", true, null);
    static final String REASON = "Everybody had time enough.";

    private PanelFixtures() {
    }

    static PanelRound begin(Terms terms) {
        return PanelRound.begin(terms, FACILITATOR, NOW);
    }

    /// Does what takes both facilitators.
    static PanelRound together(PanelRound round, BiFunction<PanelRound, Mover, Decision<PanelRound>> move) {
        return to(move.apply(to(move.apply(round, FACILITATOR)), FAMILIES_FACILITATOR));
    }

    static PanelRound scored(PanelRound seated) {
        return together(seated, (before, by) -> before.score(by, REASON, NOW));
    }

    static PanelRound ended(PanelRound scoring) {
        return together(scoring, (before, by) -> before.moderate(by, REASON, NOW));
    }

    static Member member(Constituency constituency, int number) {
        return new Member(constituency.name() + number, constituency);
    }

    static List<Mark> marks(int safe, int fun) {
        return List.of(new Mark("safe", safe, "As they say."), new Mark("fun", fun, "It looks so."));
    }

    static Stance stance(Member member, int version, boolean agrees) {
        return new Stance(member.person(), member.constituency(), version, agrees, agrees ? "" : "It is too low.");
    }

    static PanelRound to(Decision<PanelRound> decision) {
        if (decision instanceof Decision.Changed(var next, _)) {
            return next;
        }
        throw new AssertionError(decision);
    }

    /// The next stage, `-` for nothing left to do, or the refusal.
    static String told(Decision<PanelRound> decision) {
        return switch (decision) {
            case Decision.Changed(var next, _) -> next.stage().name();
            case Decision.Unchanged() -> "-";
            case Decision.Refused(var refusal) -> refusal.code().name();
        };
    }

    static PanelRound collecting() {
        return to(to(begin(TERMS).put(CLUB)).put(BOATS));
    }

    static PanelRound seated(int ofEach) {
        var round = together(collecting(), (before, by) -> before.seat(by, REASON, NOW));
        for (var constituency : Constituency.values()) {
            for (var number = 1; number <= ofEach; number++) {
                round = to(round.join(member(constituency, number), null));
            }
        }
        return round;
    }

    static PanelRound scoring() {
        return scored(seated(2));
    }

    /// Each sheet gets these points for both criteria, in the order of the sheets, and is confirmed by both.
    static PanelRound scored(PanelRound scoring, int... points) {
        var round = scoring;
        for (var at = 0; at < points.length; at++) {
            var sheet = round.sheetsSoFar().get(at);
            round = to(round.write(sheet.first().person(), sheet.bidId(), marks(points[at], points[at])));
            round = to(round.confirm(sheet.second().person(), sheet.bidId(), 1));
        }
        return round;
    }

    /// The club's pairs differ by 4 points, the boats' by 1.
    static PanelRound moderating() {
        return ended(scored(scoring(), 4, 8, 6, 5, 5, 6));
    }

    static List<AgreedMark> agreedMarks(int points) {
        return List.of(new AgreedMark("club", new Mark("safe", points, "There is a nurse.")),
                new AgreedMark("club", new Mark("fun", points, "There is music.")));
    }

    /// Everybody agrees to what was agreed on.
    static PanelRound moderated() {
        var round = to(moderating().agreeOn(0, agreedMarks(7), FACILITATOR, NOW));
        for (var member : round.panelSoFar().members()) {
            round = to(round.take(stance(member, 1, true), NOW));
        }
        return round;
    }

    static PanelRound notAgreed() {
        return to(moderating().moveOn(AGREEMENT_UNTIL));
    }

    /// In the order of [PanelRound.Stage].
    static List<PanelRound> everyState() {
        var all = new ArrayList<PanelRound>();
        all.add(collecting());
        all.add(seated(2));
        all.add(scored(scoring(), 4, 8, 6, 5, 5, 6));
        all.add(moderated());
        all.add(to(moderated().agree(FACILITATOR, NOW)));
        all.add(notAgreed());
        all.add(to(notAgreed().decideWithoutAgreement("example-council", "The contract ends.", AGREEMENT_UNTIL)));
        all.add(to(Objects.requireNonNull(all.getFirst()).cancel("There is no money.", FACILITATOR, NOW)));
        return all;
    }
}
