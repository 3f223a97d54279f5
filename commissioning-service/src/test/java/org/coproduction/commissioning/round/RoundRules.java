package org.coproduction.commissioning.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.GateOutcome;
import org.coproduction.commissioning.minutes.MinutesRules;
import org.coproduction.commissioning.minutes.Move;

/// What the charter promises of a round, whichever command comes.
final class RoundRules {
    private RoundRules() {
    }

    /// Every new stage, other terms, a new scrutineer, and what each of several bodies decided, is a move.
    private static void checkMoves(Round before, Round now) {
        MinutesRules.check(before, now, before.stage() != now.stage() || !before.terms().equals(now.terms())
                || !before.decidedSoFar().equals(now.decidedSoFar())
                || !before.kept().scrutiny().named().values().containsAll(now.kept().scrutiny().named().values())
                || !Objects.equals(before.minutes().extended(), now.minutes().extended()));
    }

    /// Nothing is collected unless both facilitators have opened the round on just these terms, and but for quorums these stay from there on.
    private static void checkDraft(Round before, Round now) {
        if (now.stage() == Round.Stage.DRAFT) {
            assertThat(now.proposals()).isEmpty();
            return;
        }
        if (before.stage() == Round.Stage.DRAFT && now.stage() != Round.Stage.CANCELLED) {
            assertThat(now.stage()).isEqualTo(Round.Stage.COLLECTING);
            assertThat(now.minutes().moves().getLast().kind()).isEqualTo(Move.Kind.OPENED);
            assertThat(now.terms()).isEqualTo(before.terms());
        }
        if (before.stage() != Round.Stage.DRAFT) {
            assertThat(now.terms().with(before.terms().quorums())).isEqualTo(before.terms());
        }
    }

    /// Nobody with an interest recounts, who does so is settled before people vote, and what is signed stays and is about this count.
    private static void checkScrutiny(Round before, Round now) {
        var was = before.kept().scrutiny();
        var is = now.kept().scrutiny();
        assertThat(is.named().values()).noneMatch(now.interests().people()::contains);
        if (before.poll() != null) {
            assertThat(was.named()).containsAllEntriesOf(is.named());
        }
        assertThat(is.signatures()).hasSizeGreaterThanOrEqualTo(was.signatures().size());
        assertThat(is.signatures().subList(0, was.signatures().size())).isEqualTo(was.signatures());
        assertThat(is.signatures()).extracting(Scrutiny.Signature::constituency).doesNotHaveDuplicates();
        if (is.signatures().size() > was.signatures().size()) {
            var count = Objects.requireNonNull(now.published());
            assertThat(count.ballotsMayBePublished()).isFalse();
            assertThat(is.signatures().getLast()).satisfies(signature -> {
                assertThat(is.named()).containsKey(signature.constituency());
                assertThat(signature.hash()).isEqualTo(count.inputHash());
                assertThat(signature.agrees()).isEqualTo(signature.reason() == null);
            });
        }
    }

    /// What became a part of another proposal is gone for good, and its author had a say in it.
    private static void checkMergers(Round before, Round now) {
        var gone = now.kept().mergers().gone();
        var earlier = before.kept().mergers().gone();
        assertThat(gone.subList(0, earlier.size())).isEqualTo(earlier);
        assertThat(now.proposals()).noneMatch(proposal -> now.kept().mergers().took(proposal.id()));
        if (gone.size() > earlier.size()) {
            var last = gone.getLast();
            assertThat(RoundExploration.author(last.into()).equals(RoundExploration.author(last.proposal().id()))
                    || before.kept().mergers().into(last.into()).map(merger -> !merger.agreed().isEmpty()).orElse(false))
                    .isTrue();
            assertThat(now.poll()).isNull();
        }
    }

    /// Each proposal is for localities that the terms name, and no quorum is more than half of those on the register.
    private static void checkReach(Terms terms, Round now) {
        var localities = terms.reach().localities();
        assertThat(now.proposals()).allSatisfy(proposal -> assertThat(localities).containsAll(proposal.aim().localities()))
                .allMatch(proposal -> localities.isEmpty() || !proposal.aim().localities().isEmpty());
        terms.reach().register().people()
                .forEach((constituency, people) -> assertThat(terms.quorums().of(constituency) * 2).isBetween(6, people));
    }

    /// What is understood was read as it is: as a whole, or once beside what was, after a small edit, by somebody else than its author.
    private static void checkReadings(Round before, Round now) {
        var readings = now.kept().readings();
        var earlier = before.kept().readings();
        for (var proposal : now.poll() == null ? now.proposals() : List.<Proposal>of()) {
            var last = readings.last(proposal.id()).orElse(null);
            if (proposal.understood()) {
                assertThat(last).isNotNull();
                assertThat(Objects.requireNonNull(last).wording()).isEqualTo(proposal.wording());
            }
            if (last != null && last.kind() == Reading.Kind.SAME_MEANING
                    && !earlier.last(proposal.id()).equals(readings.last(proposal.id()))) {
                var was = earlier.last(proposal.id()).orElseThrow();
                assertThat(was.kind()).as("not twice in a row").isEqualTo(Reading.Kind.WHOLE);
                var read = Objects.requireNonNull(was.text());
                assertThat(read.cost()).isEqualTo(proposal.cost());
                assertThat(read.aim()).isEqualTo(proposal.aim());
                assertThat(new WordChanges(read.summary(), proposal.summary()).count()).isLessThanOrEqualTo(1);
                assertThat(read.title()).isEqualTo(proposal.title());
            }
        }
        if (now.poll() != null) {
            assertThat(readings.all()).allMatch(each -> each.text() == null);
        }
    }

    static void check(Round before, Round now) {
        checkReadings(before, now);
        checkMergers(before, now);
        checkMoves(before, now);
        checkDraft(before, now);
        MinutesRules.checkVotingTime(before, now, before.stage() == Round.Stage.VOTING, before.terms().quorums(),
                RoundExploration.tookPart(before));
        checkScrutiny(before, now);
        assertThat(now.proposals()).allMatch(proposal -> now.terms().split().has(proposal.heading()));
        checkReach(now.terms(), now);
        if (before.stage() == Round.Stage.CANCELLED) {
            assertThat(now.stage()).isEqualTo(Round.Stage.CANCELLED);
            assertThat(now.cancelledBecause()).satisfies(because -> assertThat(because.reason()).isNotBlank());
        }
        if (before.stage() == Round.Stage.CANCELLED || now.stage() == Round.Stage.CANCELLED) {
            return;
        }
        var poll = now.poll();
        if (poll != null) {
            var setAside = poll.setAside().stream().map(each -> each.proposal().id()).toList();
            assertThat(now.proposals()).noneMatch(proposal -> setAside.contains(proposal.id()));
        }
        if (now.poll() != null && before.poll() == null) {
            assertThat(before).isInstanceOf(Reviewing.class);
            assertThat(before.verdicts()).containsOnlyKeys(before.proposals().stream().map(Proposal::id).toList());
        }
        if (now.poll() != null) {
            assertThat(now.proposals()).isNotEmpty().allMatch(Proposal::understood);
        }
        if (before.poll() != null) {
            assertThat(now.interests().include("voter", null)).as("nobody who may have voted joins those who cannot")
                    .isEqualTo(before.interests().include("voter", null));
            assertThat(now.terms()).isEqualTo(before.terms());
            assertThat(now.proposals()).isEqualTo(before.proposals());
        }
        var was = before.decision();
        if (was == null || was.referred().isEmpty()) {
            assertThat(now.stage()).isGreaterThanOrEqualTo(before.stage());
        }
        if (was != null) {
            var is = Objects.requireNonNull(now.decision());
            assertThat(is.all()).startsWith(was.all().toArray(new Ratification[0]));
        }
        var published = before.published();
        if (published != null) {
            assertThat(now.published()).isEqualTo(published);
            assertThat(now.missed()).isEqualTo(before.missed());
        }
        var count = now.published();
        if (count != null) {
            for (var constituency : Constituency.values()) {
                var met = count.turnout(constituency) >= now.terms().quorums().of(constituency);
                var missed = now.missed();
                assertThat(missed != null && missed.missing().contains(constituency)).isEqualTo(!met);
            }
        }
        var decision = now.decision();
        if (decision != null && count != null) {
            assertThat(decision.reason()).isNotBlank();
            assertThat(decision.outcome() instanceof GateOutcome.Agreed).isEqualTo(now.missed() == null);
            var awards = decision.allAwards().stream().map(Ratification.Award::proposalId).toList();
            assertThat(count.recommended()).containsAll(awards);
            assertThat(awards).doesNotHaveDuplicates();
            var deciding = now.terms().deciding();
            if (deciding != null) {
                var bodies = decision.all().stream().flatMap(each -> each.bodies().stream()).toList();
                assertThat(bodies).allSatisfy(body -> {
                    assertThat(body.authority()).isNotNull();
                    assertThat(body.easyRead()).isNotBlank();
                    assertThat(body.declined()).allMatch(no -> no.ground().equals(RoundExploration.GROUND));
                });
                for (var award : awards) {
                    assertThat(bodies.stream().filter(body -> body.ratified().contains(award)).map(BodyDecision::body))
                            .containsAll(deciding.bodies());
                }
            }
        }
    }
}
