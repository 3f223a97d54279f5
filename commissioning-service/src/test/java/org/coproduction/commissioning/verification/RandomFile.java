package org.coproduction.commissioning.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.coproduction.commissioning.allocation.Completion;
import org.coproduction.commissioning.allocation.Method;
import org.coproduction.commissioning.allocation.Rule;
import org.coproduction.commissioning.allocation.Satisfaction;
import org.coproduction.commissioning.allocation.Weighting;
import org.coproduction.commissioning.pabulib.TieBreak;
import org.jspecify.annotations.Nullable;

/// A small election file with the quirks of real ones (decimals, quoted cells, projects twice on a ballot, blank ballots, ids that are not
/// sorted), and a way to count it.
final class RandomFile {
    private static final List<String> IDS = List.of("P/1", "10", "9", "Ä", "a;b", "𝒳", "\uFFFD");

    final byte[] bytes;
    final Method method;
    final @Nullable String parity;
    final TieBreak ties;

    RandomFile(Random random) {
        this.method = method(random);
        this.parity = method.weighting() == Weighting.PARITY ? "neighborhood" : null;
        this.ties = List.of(TieBreak.values()).get(random.nextInt(TieBreak.values().length));
        this.bytes = text(random).getBytes(UTF_8);
    }

    private static Method method(Random random) {
        while (true) {
            var rule = random.nextInt(3) > 0 ? Rule.MES : List.of(Rule.values()).get(random.nextInt(3));
            var satisfaction = List.of(Satisfaction.values()).get(random.nextInt(4));
            var completion = List.of(Completion.values()).get(random.nextInt(6));
            var weighting = List.of(Weighting.values()).get(random.nextInt(2));
            if (Method.objection(rule, satisfaction, completion, weighting).isEmpty()) {
                return new Method(rule, satisfaction, completion, weighting);
            }
        }
    }

    private String text(Random random) {
        var ids = new ArrayList<>(IDS);
        Collections.shuffle(ids, random);
        var projects = ids.subList(0, 1 + random.nextInt(ids.size()));
        var voters = random.nextInt(12);
        var type = switch (method.satisfaction()) {
            case COST, CARDINALITY -> "approval";
            case POINTS -> random.nextBoolean() ? "scoring" : "cumulative";
            case BORDA -> "ordinal";
        };
        var text = new StringBuilder(
                "META\nkey;value\nbudget;" + amount(random, 40) + "\nvote_type;" + type + "\nnum_votes;" + voters
                        + "\nPROJECTS\nname;project_id;cost\n");
        for (var id : projects) {
            text.append("\"A \"\"name\"\"; with\n2 lines\";\"").append(id).append("\";").append(amount(random, 12)).append('\n');
        }
        text.append("VOTES\nvoter_id;vote;points;Neighborhood\n");
        for (var voter = 0; voter < voters; voter++) {
            var named = new ArrayList<String>();
            var points = new ArrayList<String>();
            for (var choice = random.nextInt(6); choice > 0; choice--) {
                named.add(projects.get(random.nextInt(projects.size())));
                points.add(random.nextInt(3) == 0 ? "0.5" : Integer.toString(random.nextInt(4)));
            }
            text.append(voter).append(";\"").append(String.join(",", named)).append("\";")
                    .append(type.equals("scoring") || type.equals("cumulative") ? String.join(",", points) : "").append(';')
                    .append(random.nextInt(3) == 0 ? "" : "district " + random.nextInt(3)).append('\n');
        }
        return text.toString();
    }

    private static String amount(Random random, int most) {
        var whole = Integer.toString(random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(most));
        return switch (random.nextInt(12)) {
            case 0 -> whole + ",5";
            case 1 -> whole + ".0";
            case 2 -> whole + ".125";
            default -> whole;
        };
    }
}
