package org.coproduction.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.coproduction.commissioning.allocation.Completion;
import org.coproduction.commissioning.allocation.Method;
import org.coproduction.commissioning.allocation.Rule;
import org.coproduction.commissioning.allocation.Satisfaction;
import org.coproduction.commissioning.allocation.Weighting;
import org.coproduction.commissioning.certificate.CertificateJson;
import org.coproduction.commissioning.certificate.CertificateTable;
import org.coproduction.commissioning.certificate.CountFile;
import org.coproduction.commissioning.certificate.CountFile.Counted;
import org.coproduction.commissioning.pabulib.TieBreak;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `count`: counts an election file, without any platform.
@Command(name = "count", description = "Counts an election file (Pabulib's .pb format) exactly, and prints the outcome.", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class)
final class Count implements Callable<Integer> {
    /// How the outcome is printed.
    enum Format {
        JSON("json"),
        TEXT("text");

        private final String id;

        Format(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }

    @Parameters(paramLabel = "FILE.pb", description = "The election.")
    private @Nullable Path file;

    @Option(names = "--rule", paramLabel = "RULE", defaultValue = "mes", description = "mes (the Method of Equal Shares), phragmen or greedy (default: ${DEFAULT-VALUE}).")
    private Rule rule = Rule.MES;

    @Option(names = "--satisfaction", paramLabel = "S", defaultValue = "cost", description = "What a project is worth to its supporters: cost, cardinality, points or borda (default: ${DEFAULT-VALUE}). The rule phragmen does not ask.")
    private Satisfaction satisfaction = Satisfaction.COST;

    @Option(names = "--completion", paramLabel = "C", defaultValue = "none", description = "What is done with the rest of the pot: none, add1, add1-integral, add1-unbounded, utilitarian or add1u (default: ${DEFAULT-VALUE}).")
    private Completion completion = Completion.NONE;

    @Option(names = "--parity", paramLabel = "COLUMN", description = "Gives the same weight to each group of voters with one value in this column of VOTES.")
    private @Nullable String parity;

    @Option(names = "--ties", paramLabel = "T", defaultValue = "id", description = "Which of equally good projects comes first: by id, cost or votes, and then by id (default: ${DEFAULT-VALUE}).")
    private TieBreak ties = TieBreak.ID;

    @Option(names = "--format", paramLabel = "F", defaultValue = "json", description = "json or text (default: ${DEFAULT-VALUE}).")
    private Format format = Format.JSON;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        var weighting = parity == null ? Weighting.PLAIN : Weighting.PARITY;
        var objection = Method.objection(rule, satisfaction, completion, weighting);
        if (objection.isPresent()) {
            line.getErr().println(objection.get());
            return ExitCode.USAGE;
        }
        var counting = new CountFile(new Method(rule, satisfaction, completion, weighting), parity, ties);
        var path = Objects.requireNonNull(file);
        try (var in = Files.newInputStream(path)) {
            return switch (counting.count(in)) {
                case Counted.Done(var certificate) -> {
                    line.getOut().print(switch (format) {
                        case JSON -> CertificateJson.of(certificate);
                        case TEXT -> CertificateTable.of(certificate);
                    });
                    line.getOut().flush();
                    yield ExitCode.OK;
                }
                case Counted.Faulty(var faults) -> {
                    faults.forEach(fault -> line.getErr().println(fault.sentence()));
                    yield ExitCode.USAGE;
                }
            };
        } catch (IOException unreadable) {
            line.getErr().println(Unreadable.sentence(path));
            return ExitCode.USAGE;
        }
    }
}
