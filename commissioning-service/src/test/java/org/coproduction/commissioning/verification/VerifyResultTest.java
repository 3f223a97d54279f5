package org.coproduction.commissioning.verification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.coproduction.commissioning.certificate.CertificateJson;
import org.coproduction.commissioning.certificate.CountFile;
import org.coproduction.commissioning.certificate.CountFile.Counted;
import org.coproduction.testing.Houses;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class VerifyResultTest {
    private static final int CASES = 3_000;
    private static final int CORRUPTIONS = 1_000;

    @Test
    void every_result_of_random_elections_under_every_method_is_found_right() throws Exception {
        var random = Seeds.random("verified");
        for (var number = 0; number < CASES; number++) {
            var file = new RandomFile(random);
            var json = counted(file);
            var verification = new VerifyResult().verify(json.getBytes(UTF_8), file.bytes);
            assertThat(verification.faults()).as("case %d\n%s\n%s", number, json, new String(file.bytes, UTF_8)).isEmpty();
            assertThat(verification.checked()).hasSizeGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void a_thousand_random_corruptions_of_a_result_or_its_file_are_all_found() throws Exception {
        var random = Seeds.random("corrupted");
        for (var number = 0; number < CORRUPTIONS; number++) {
            var file = new RandomFile(random);
            var json = counted(file);
            var corruptFile = number % 4 == 0 ? Corruption.ofOneByte(file.bytes, random) : file.bytes;
            // Not of the time it took, which nobody can check.
            var corrupt = number % 4 == 0 ? json : Corruption.ofOneCharacter(json, json.indexOf("\"seconds\""), random);
            assertThat(Corruption.isFound(corrupt, corruptFile)).as("case %d\n%s\n%s\n%s", number, corrupt, json,
                    new String(file.bytes, UTF_8)).isTrue();
        }
    }

    @Test
    void the_verification_shares_no_code_with_reading_and_counting_nor_they_with_it() {
        var classes = Houses.classesOf("org.coproduction.commissioning");
        noClasses().that().resideInAPackage("..commissioning.verification..").should().dependOnClassesThat()
                .resideInAnyPackage("..commissioning.allocation..", "..commissioning.pabulib..", "..commissioning.certificate..")
                .check(classes);
        // Scrutineers are shown what the verifier says of the count.
        noClasses().that().resideOutsideOfPackages("..commissioning.verification..", "..commissioning.scrutiny..").should()
                .dependOnClassesThat()
                .resideInAPackage("..commissioning.verification..").check(classes);
    }

    private static String counted(RandomFile file) throws IOException {
        return switch (new CountFile(file.method, file.parity, file.ties).count(new ByteArrayInputStream(file.bytes))) {
            case Counted.Done(var certificate) -> CertificateJson.of(certificate);
            case Counted.Faulty(var faults) -> throw new AssertionError(faults + "\n" + new String(file.bytes, UTF_8));
        };
    }
}
