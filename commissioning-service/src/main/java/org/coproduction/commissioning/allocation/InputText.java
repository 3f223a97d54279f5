package org.coproduction.commissioning.allocation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.function.Consumer;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Sha256;

/// The canonical text of what was counted, and its SHA-256, so that anybody with the published ballots can prove that they are
/// the ones an allocation was made from. UTF-8, every line ends with one LF:
///
/// ```
/// coproduction allocation input 1
/// rule mes/cost/utilitarian/parity/1
/// lot 5f0c…                            only where the rule draws one: 32 hexadecimal digits
/// budget 47800000                      in pence
/// project 1500000 P008KO               cost in pence, id; by id in code-point order
/// ballots 12 0 3 0,4,7                 parent carers, young people, professionals who cast it; approved projects by their
/// ballots 4 0 0 0:3,4:1                position above, from 0, and where ballots give points those after a colon;
/// ballots 1 0 0 -                      "-" for a blank ballot
/// ```
///
/// Each distinct vote has one line. The lines are sorted by their lists of positions, compared number by number, a shorter list (so
/// also the blank one) before its continuations, and then in the same way by the points in their places.
public final class InputText {
    private InputText() {
    }

    /// The whole text. It can be large: about 10 MB for 100,000 different ballots.
    public static String of(Election election, AllocationRule rule) {
        var text = new StringBuilder();
        write(election, rule, text::append);
        return text.toString();
    }

    /// SHA-256 of the text, in lower-case hexadecimal.
    public static String hash(Election election, AllocationRule rule) {
        var digest = Sha256.digest();
        write(election, rule, line -> digest.update(line.getBytes(UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void write(Election election, AllocationRule rule, Consumer<String> lines) {
        lines.accept("coproduction allocation input 1\n");
        lines.accept("rule " + rule.name() + "\n");
        if (!rule.ties().lot().isEmpty()) {
            lines.accept("lot " + rule.ties().lot() + "\n");
        }
        lines.accept("budget " + election.budget().pence() + "\n");
        for (var project : election.projects()) {
            lines.accept("project " + project.cost().pence() + " " + project.id() + "\n");
        }
        var positions = BallotOrder.positions(election.projects());
        var line = new StringBuilder();
        for (var group : election.ballots()) {
            line.setLength(0);
            line.append("ballots");
            for (var constituency : Constituency.values()) {
                line.append(' ').append(group.cast().getOrDefault(constituency, 0).intValue());
            }
            line.append(' ');
            if (group.vote().isBlank()) {
                line.append('-');
            }
            var placed = BallotOrder.Placed.of(group.vote(), positions);
            for (var at = 0; at < placed.positions.length; at++) {
                line.append(at > 0 ? "," : "").append(placed.positions[at]);
                if (placed.points.length > 0) {
                    line.append(':').append(placed.points[at]);
                }
            }
            lines.accept(line.append('\n').toString());
        }
    }
}
