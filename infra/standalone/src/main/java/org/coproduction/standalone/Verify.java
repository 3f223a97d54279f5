package org.coproduction.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.coproduction.commissioning.verification.UnreadableResult;
import org.coproduction.commissioning.verification.VerifyResult;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `verify`: checks what `count` printed, or the certificate of a funding round, with none of the code that counts.
@Command(name = "verify", description = "Checks an outcome that count printed as JSON, or the certificate of a funding round, against its ballots, independently of how they were counted.", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class)
final class Verify implements Callable<Integer> {
    private static final int FAILED = 1;

    @Parameters(index = "0", paramLabel = "RESULT.json", description = "What count printed, or a certificate.")
    private @Nullable Path result;

    @Parameters(index = "1", paramLabel = "FILE.pb", description = "The election; of a round also its count input.")
    private @Nullable Path election;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        var reading = Objects.requireNonNull(result);
        try {
            var printed = Files.readAllBytes(reading);
            reading = Objects.requireNonNull(election);
            var report = new VerifyResult().verify(printed, Files.readAllBytes(reading));
            report.checked().forEach(line.getOut()::println);
            report.faults().forEach(line.getErr()::println);
            line.getOut().println(report.faults().isEmpty() ? "The result is right." : "The result is wrong.");
            line.getOut().flush();
            return report.faults().isEmpty() ? ExitCode.OK : FAILED;
        } catch (UnreadableResult unreadable) {
            line.getErr().println(unreadable.getMessage());
            return ExitCode.USAGE;
        } catch (IOException unreadable) {
            line.getErr().println(Unreadable.sentence(reading));
            return ExitCode.USAGE;
        }
    }
}
