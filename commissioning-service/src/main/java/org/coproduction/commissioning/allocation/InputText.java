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
    private static final Constituency[] CONSTITUENCIES = Constituency.values();
    private static final int LINES_TOGETHER = 256;

    private InputText() {
    }

    /// The whole text. It can be large: about 10 MB for 100,000 different ballots.
    public static String of(Election election, AllocationRule rule) {
        var text = new StringBuilder();
        write(election, rule, text, _ -> {});
        return text.toString();
    }

    /// SHA-256 of the text, in lower-case hexadecimal.
    public static String hash(Election election, AllocationRule rule) {
        var digest = Sha256.digest();
        write(election, rule, new StringBuilder(), some -> {
            digest.update(some.toString().getBytes(UTF_8));
            some.setLength(0);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /// @param written takes what is written so far, some lines at a time
    private static void write(Election election, AllocationRule rule, StringBuilder text, Consumer<StringBuilder> written) {
        text.append("coproduction allocation input 1\n");
        text.append("rule ").append(rule.name()).append('\n');
        if (!rule.ties().lot().isEmpty()) {
            text.append("lot ").append(rule.ties().lot()).append('\n');
        }
        text.append("budget ").append(election.budget().pence()).append('\n');
        for (var project : election.projects()) {
            text.append("project ").append(project.cost().pence()).append(' ').append(project.id()).append('\n');
        }
        for (var group = 0; group < election.ballots().size(); group++) {
            line(election.ballots(), group, text);
            if (group % LINES_TOGETHER == 0) {
                written.accept(text);
            }
        }
        written.accept(text);
    }

    private static void line(BallotGroups ballots, int group, StringBuilder text) {
        text.append("ballots");
        for (var constituency : CONSTITUENCIES) {
            text.append(' ').append(ballots.cast(group, constituency));
        }
        text.append(' ');
        if (ballots.choices(group) == 0) {
            text.append('-');
        }
        for (var at = 0; at < ballots.choices(group); at++) {
            if (at > 0) {
                text.append(',');
            }
            text.append(ballots.choice(group, at));
            if (ballots.hasPoints(group)) {
                text.append(':').append(ballots.points(group, at));
            }
        }
        text.append('\n');
    }
}
