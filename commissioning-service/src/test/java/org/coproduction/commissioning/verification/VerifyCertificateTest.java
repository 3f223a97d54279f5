package org.coproduction.commissioning.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The certificate of a funding round against its ballots, by software that shares nothing with the count.
@Execution(ExecutionMode.CONCURRENT)
class VerifyCertificateTest {
    private static final int CASES = 2_000;
    private static final int CORRUPTIONS = 1_000;

    @Test
    void every_certificate_is_found_right_against_the_election_file_and_against_the_count_input() throws Exception {
        var random = Seeds.random("certified");
        for (var number = 0; number < CASES; number++) {
            var round = new RandomRound(random);
            for (var file : List.of(round.election, round.countInput)) {
                var verification = new VerifyResult().verify(round.certificate.getBytes(UTF_8), file);
                assertThat(verification.faults()).as("case %d\n%s\n%s", number, round.certificate, new String(file, UTF_8))
                        .isEmpty();
                assertThat(verification.checked()).hasSizeGreaterThanOrEqualTo(4)
                        .anySatisfy(said -> assertThat(said).contains(round.certificate.contains("\"greedy\"")
                                ? "projects are taken by rank"
                                : "groups of ballots had and paid"));
            }
        }
    }

    @Test
    void a_thousand_random_corruptions_of_a_certificate_or_its_ballots_are_all_found() throws Exception {
        var random = Seeds.random("corrupted certificates");
        for (var number = 0; number < CORRUPTIONS; number++) {
            var round = new RandomRound(random);
            var certificate = number % 3 == 0
                    ? Corruption.ofOneCharacter(round.certificate, round.certificate.length(), random)
                    : round.certificate;
            var file = switch (number % 3) {
                case 0 -> random.nextBoolean() ? round.election : round.countInput;
                case 1 -> Corruption.ofOneByte(round.countInput, random);
                default -> otherBallots(round.election, random);
            };
            assertThat(Corruption.isFound(certificate, file)).as("case %d\n%s\n%s\n%s", number, certificate, round.certificate,
                    new String(file, UTF_8)).isTrue();
        }
    }

    /// Another pot, price or project, or a ballot that is gone, doubled or of another constituency. The rest of an election file is not
    /// counted: names, numbers of rows, and who would be selected.
    private static byte[] otherBallots(byte[] election, Random random) {
        var lines = new ArrayList<>(new String(election, UTF_8).lines().toList());
        var projects = lines.indexOf("PROJECTS") + 2;
        var votes = lines.indexOf("VOTES") + 2;
        var vote = votes + random.nextInt(Math.max(1, lines.size() - votes));
        var kind = votes < lines.size() ? random.nextInt(6) : random.nextInt(3);
        switch (kind) {
            case 0 -> lines.replaceAll(line -> line.startsWith("budget;") ? line + "1" : line);
            case 1 -> lines.set(projects, lines.get(projects).replaceFirst(";", ";1"));
            case 2 -> lines.add(projects, "new;5;0;New;0");
            case 3 -> lines.remove(vote);
            case 4 -> lines.add(vote, lines.get(vote));
            default -> lines.set(vote, lines.get(vote).contains("PROFESSIONAL")
                    ? lines.get(vote).replace("PROFESSIONAL", "PARENT_CARER")
                    : lines.get(vote).replaceAll("PARENT_CARER|YOUNG_PERSON", "PROFESSIONAL"));
        }
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    @Test
    void what_a_round_never_does_is_refused() throws Exception {
        var random = Seeds.random("claims");
        var round = new RandomRound(random);
        while (!round.certificate.contains("\"tieBreak\": \"id\"") || !round.certificate.contains("\"rule\": \"mes\"")) {
            round = new RandomRound(random);
        }
        for (var change : List.of(List.of("\"version\": 1", "\"version\": 2"),
                List.of("\"tieBreak\": \"id\"", "\"tieBreak\": \"cost\""),
                List.of("\"tieBreak\": \"id\"", "\"tieBreak\": \"cost-votes-lot\""),
                List.of("\"version\": 1", "\"version\": 1, \"lot\": \"\""),
                List.of("\"parity\": \"constituency\"", "\"parity\": null"),
                List.of("\"rule\": \"mes\"", "\"rule\": \"greedy\""))) {
            assertThat(round.certificate).contains(change.getFirst());
            assertThat(Corruption.isFound(round.certificate.replace(change.getFirst(), change.getLast()), round.election))
                    .isTrue();
        }
    }
}
