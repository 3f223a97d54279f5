package org.coproduction.commissioning.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.allocation.AllocationRule;
import org.coproduction.commissioning.allocation.Completion;
import org.coproduction.commissioning.allocation.CountBallots;
import org.coproduction.commissioning.allocation.Election;
import org.coproduction.commissioning.allocation.InputText;
import org.coproduction.commissioning.allocation.Rule;
import org.coproduction.commissioning.allocation.Satisfaction;
import org.coproduction.commissioning.allocation.Ties;
import org.coproduction.commissioning.allocation.Vote;
import org.coproduction.commissioning.certificate.CertificateJson;
import org.coproduction.commissioning.certificate.RoundCertificate;
import org.coproduction.commissioning.export.PabulibWriter;

/// A small funding round full of ties, counted as the service counts it: its certificate, its ballots as a `.pb` file, and its count input.
final class RandomRound {
    private static final List<String> IDS = List.of("P/1", "10", "9", "Ä", "𝒳", "\uFFFD");

    final String certificate;
    final byte[] election;
    final byte[] countInput;

    RandomRound(Random random) throws IOException {
        var satisfaction = List.of(Satisfaction.COST, Satisfaction.CARDINALITY, Satisfaction.POINTS).get(random.nextInt(3));
        var greedy = random.nextInt(3) == 0;
        var rule = AllocationRule.parity(greedy ? Rule.GREEDY : Rule.MES, satisfaction,
                greedy
                        ? Completion.NONE
                        : List.of(Completion.NONE, Completion.UTILITARIAN, Completion.ADD1).get(random.nextInt(3)),
                random.nextBoolean() ? Ties.BY_ID : Ties.byLot(lot(random)));
        var drawn = election(satisfaction, random);
        var allocation = new CountBallots().count(drawn, rule);
        this.certificate = CertificateJson.of(RoundCertificate.of(drawn, allocation));
        var written = new StringBuilder();
        PabulibWriter.write(drawn, allocation, meta(satisfaction), Map.of("9", "A \"club\"; and more"), written);
        this.election = written.toString().getBytes(UTF_8);
        this.countInput = InputText.of(drawn, rule).getBytes(UTF_8);
    }

    private static String lot(Random random) {
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }

    private static Map<String, String> meta(Satisfaction satisfaction) {
        return Map.of("vote_type", satisfaction == Satisfaction.POINTS ? "cumulative" : "approval");
    }

    private static Election election(Satisfaction satisfaction, Random random) {
        var projects = new ArrayList<Election.Project>();
        for (var id : IDS.subList(0, 1 + random.nextInt(IDS.size()))) {
            projects.add(new Election.Project(id, new Money((1 + random.nextInt(12)) * (random.nextBoolean() ? 100L : 50L))));
        }
        var election = Election.of(new Money(100L * (1 + random.nextInt(30))), projects);
        var constituencies = 1 + random.nextInt(3);
        for (var ballot = random.nextInt(14); ballot > 0; ballot--) {
            var points = new HashMap<String, Integer>();
            projects.stream().filter(_ -> random.nextInt(3) > 0).forEach(each -> points.put(each.id(), 1 + random.nextInt(4)));
            election.add(List.of(Constituency.values()).get(random.nextInt(constituencies)),
                    satisfaction == Satisfaction.POINTS ? Vote.giving(points) : Vote.approving(points.keySet()), 1);
        }
        return election.build();
    }
}
