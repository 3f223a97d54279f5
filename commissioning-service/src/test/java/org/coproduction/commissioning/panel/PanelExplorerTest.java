package org.coproduction.commissioning.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coproduction.commissioning.panel.PanelFixtures.AGREEMENT_UNTIL;
import static org.coproduction.commissioning.panel.PanelFixtures.BOATS;
import static org.coproduction.commissioning.panel.PanelFixtures.CLUB;
import static org.coproduction.commissioning.panel.PanelFixtures.NOW;
import static org.coproduction.commissioning.panel.PanelFixtures.REASON;
import static org.coproduction.commissioning.panel.PanelFixtures.TERMS;
import static org.coproduction.commissioning.panel.PanelFixtures.marks;
import static org.coproduction.commissioning.panel.PanelFixtures.member;
import static org.coproduction.commissioning.panel.PanelFixtures.stance;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Quorums;
import org.coproduction.commissioning.minutes.Matter;
import org.coproduction.commissioning.minutes.MinutesRules;
import org.coproduction.commissioning.minutes.Mover;
import org.coproduction.commissioning.minutes.Walk;
import org.coproduction.testing.Seeds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Goes through random sequences of commands and looks after each whether what the charter promises still holds.
@Execution(ExecutionMode.CONCURRENT)
class PanelExplorerTest {
    private static final int RUNS = Seeds.thorough() ? 100_000 : 1_000;
    private static final int COMMANDS = 900;
    private static final List<Constituency> CONSTITUENCIES = List.of(Constituency.values());

    private static final List<Mover> MOVERS = List.of(PanelFixtures.FACILITATOR, PanelFixtures.FAMILIES_FACILITATOR,
            Mover.facilitator("third", false, null), Mover.facilitator("works for a bidder", true, "example-clubs"));

    @Test
    void no_sequence_of_commands_breaks_what_the_charter_promises() {
        assertThat(explore(Seeds.random("panels explored"), UnaryOperator.identity())).isPositive();
    }

    @Test
    void the_explorer_catches_a_panel_that_goes_on_with_the_scores_of_somebody_with_an_interest() {
        assertThatThrownBy(() -> explore(new Random(1),
                round -> round instanceof Seating(var terms, var minutes, var bids, var panel, var accord)
                        && !interested(round).isEmpty() && panel.missing(terms.quorums()).isEmpty()
                                ? new Scoring(terms, minutes, bids, panel, accord, Pairs.of(bids, new Panel(
                                        Stream.concat(panel.members().stream(), interested(round).stream()).toList().reversed())))
                                : round))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_explorer_catches_a_moderation_that_begins_before_both_of_a_pair_confirmed() {
        assertThatThrownBy(() -> explore(new Random(1),
                round -> round instanceof Scoring(var terms, var minutes, var bids, var panel, var accord, var sheets)
                        && sheets.stream().noneMatch(sheet -> sheet.marks().isEmpty())
                                ? new Moderating(terms, minutes, bids, panel, accord, sheets, List.of())
                                : round))
                .isInstanceOf(AssertionError.class);
    }

    private static List<Member> interested(PanelRound round) {
        return Stream.of(Constituency.values()).flatMap(each -> Stream.of(1, 2, 3).map(number -> member(each, number)))
                .filter(each -> round.minutes().interested().contains(each.person())).toList();
    }

    /// @param defect what a faulty round would become after each command
    /// @return how many rounds were agreed
    private static int explore(Random random, UnaryOperator<PanelRound> defect) {
        var agreed = 0;
        for (var run = 0; run < RUNS; run++) {
            var round = Walk.from(PanelFixtures.begin(TERMS), COMMANDS, now -> command(now, random), defect,
                    PanelExplorerTest::check);
            agreed += round.stage() == PanelRound.Stage.AGREED ? 1 : 0;
        }
        return agreed;
    }

    private static Decision<PanelRound> command(PanelRound round, Random random) {
        var by = MOVERS.get(random.nextInt(MOVERS.size()));
        var accord = round.accordSoFar();
        var version = accord == null ? 0 : accord.version();
        var member = member(CONSTITUENCIES.get(random.nextInt(3)), 1 + random.nextInt(3));
        var bid = random.nextBoolean() ? "club" : "boats";
        return switch (random.nextInt(18)) {
            case 0 -> round.put(random.nextBoolean() ? CLUB : BOATS);
            case 1 -> random.nextInt(3) == 0 ? round.seat(by, REASON, NOW) : round.score(by, REASON, NOW);
            case 2, 3 -> round.join(member, null);
            case 4 -> random.nextInt(40) == 0
                    ? round.declareInterest(random.nextInt(9) == 0 ? "third" : member.person(), NOW)
                    : Decision.unchanged();
            case 5, 6, 7 -> unwritten(round, member, bid) || random.nextInt(25) == 0
                    ? round.write(member.person(), bid, marks(4 + random.nextInt(6), 5))
                    : Decision.unchanged();
            case 8, 9, 10 -> round.confirm(member.person(), bid, round.sheetsSoFar().stream()
                    .filter(sheet -> sheet.bidId().equals(bid) && sheet.isOf(member.person())).mapToInt(Sheet::version)
                    .findFirst()
                    .orElse(1));
            case 11 -> round.moderate(by, REASON, NOW);
            case 12 -> round.agreeOn(random.nextInt(6) == 0 ? version + 1 : version, round instanceof Moderating moderating
                    && (version == 0 || random.nextInt(20) == 0)
                            ? moderating.differences().stream()
                                    .map(point -> new AgreedMark(point.bidId(), new Mark(point.criterionId(), 6, "Talked.")))
                                    .toList()
                            : List.of(new AgreedMark("boats", new Mark("fun", 9, "Water."))),
                    by, NOW);
            case 13, 14 -> round.take(stance(member, version, random.nextInt(8) > 0), NOW);
            case 15 -> round.agree(by, random.nextInt(30) == 0 ? AGREEMENT_UNTIL : NOW);
            case 16 -> random.nextInt(200) == 0 ? round.moveOn(AGREEMENT_UNTIL.plus(Duration.ofDays(90))) : round.moveOn(NOW);
            default -> switch (random.nextInt(40)) {
                case 2 -> round.changeQuorums(new Matter.ChangeQuorums(Quorums.of(3, 3, 3)), by, REASON, NOW);
                case 0 -> round.cancel(random.nextInt(4) == 0 ? "No money." : "", by, NOW);
                case 1 -> round.extend(AGREEMENT_UNTIL.plus(Duration.ofDays(random.nextInt(9))), "A visit.", by, NOW);
                default -> round.decideWithoutAgreement("example-council", random.nextBoolean() ? "" : "It must.", NOW);
            };
        };
    }

    private static boolean unwritten(PanelRound round, Member member, String bid) {
        return round.sheetsSoFar().stream().noneMatch(sheet -> sheet.bidId().equals(bid) && sheet.isOf(member.person())
                && sheet.version() > 0);
    }

    /// What there is to agree on, and until when.
    private static @Nullable Object agreedOn(PanelRound round) {
        var accord = round.accordSoFar();
        return accord == null ? null : List.of(accord.gate(), accord.version());
    }

    private static void check(PanelRound before, PanelRound now) {
        MinutesRules.check(before, now, before.stage() != now.stage() || !before.terms().equals(now.terms())
                || !Objects.equals(agreedOn(before), agreedOn(now)));
        if (before.stage() == PanelRound.Stage.CANCELLED || now.stage() == PanelRound.Stage.CANCELLED) {
            assertThat(now.stage()).isEqualTo(PanelRound.Stage.CANCELLED);
            assertThat(before).isNotInstanceOf(Settled.class);
            return;
        }
        assertThat(now.terms().with(TERMS.quorums())).isEqualTo(TERMS);
        if (before.stage() != PanelRound.Stage.COLLECTING) {
            assertThat(now.bids()).isEqualTo(before.bids());
        }
        // The only way back is that somebody declared an interest.
        if (now.stage().compareTo(before.stage()) < 0) {
            assertThat(now).isInstanceOf(Seating.class);
            assertThat(now.minutes().interested()).hasSizeGreaterThan(before.minutes().interested().size());
        }
        for (var sheet : now.sheetsSoFar()) {
            assertThat(now.minutes().interested()).doesNotContain(sheet.first().person(), sheet.second().person());
            assertThat(sheet.first().constituency()).isNotEqualTo(sheet.second().constituency());
        }
        if (now instanceof Moderating moderating) {
            assertThat(moderating.sheets()).allMatch(Sheet::complete);
            assertThat(moderating.panel().missing(now.terms().quorums())).isEmpty();
        }
        if (now instanceof Settled settled) {
            assertThat(before).isNotInstanceOf(Collecting.class);
            if (settled.outcome() instanceof GateOutcome.Agreed agreed) {
                if (before instanceof Moderating moderating) {
                    assertThat(moderating.accord().objections()).isEmpty();
                } else {
                    assertThat(before).isEqualTo(now);
                }
                for (var constituency : Constituency.values()) {
                    assertThat(agreed.voices().agreed(constituency)).isGreaterThanOrEqualTo(2);
                }
            }
            assertThat(settled.scores() != null).isEqualTo(settled.outcome().coProduced());
        }
    }
}
