package org.coproduction.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coproduction.commissioning.allocation.Completion;
import org.coproduction.commissioning.allocation.Rule;
import org.coproduction.commissioning.allocation.Satisfaction;
import org.coproduction.commissioning.pabulib.TieBreak;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The command line of the platform.
@Command(name = "coproduction", description = "The co-production platform for SEND services.", subcommands = {Start.class,
        PlayDemo.class, Count.class, Verify.class}, mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class Coproduction {
    private Coproduction() {
    }

    public static void main(String... arguments) {
        var line = commandLine();
        // What is piped into another program is UTF-8 whatever the terminal's language is.
        line.setOut(new PrintWriter(new FileOutputStream(FileDescriptor.out), true, UTF_8));
        line.setErr(new PrintWriter(new FileOutputStream(FileDescriptor.err), true, UTF_8));
        System.exit(line.execute(arguments));
    }

    /// Everything but the process: where its output goes is the caller's to say.
    static CommandLine commandLine() {
        var line = new CommandLine(new Coproduction());
        line.registerConverter(Rule.class, named(Rule.values(), Rule::id));
        line.registerConverter(Satisfaction.class, named(Satisfaction.values(), Satisfaction::id));
        line.registerConverter(Completion.class, named(Completion.values(), Completion::id));
        line.registerConverter(TieBreak.class, named(TieBreak.values(), TieBreak::id));
        line.registerConverter(Count.Format.class, named(Count.Format.values(), Count.Format::id));
        line.setParameterExceptionHandler((fault, _) -> {
            var command = fault.getCommandLine();
            command.getErr().println(sentence(String.valueOf(fault.getMessage())) + " Try ./"
                    + command.getCommandSpec().qualifiedName() + " --help");
            return ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((fault, command, _) -> {
            command.getErr().println(fault instanceof CannotStart
                    ? fault.getMessage()
                    : "Something unexpected happened: " + NestedExceptionUtils.getMostSpecificCause(fault) + "."
                            + Logging.record(fault));
            return ExitCode.SOFTWARE;
        });
        return line;
    }

    private static <T> ITypeConverter<T> named(T[] values, Function<T, String> id) {
        return text -> Arrays.stream(values).filter(value -> id.apply(value).equals(text)).findFirst()
                .orElseThrow(() -> new TypeConversionException("it has to be one of "
                        + Arrays.stream(values).map(id).collect(Collectors.joining(", ")) + ", and is \"" + text + "\""));
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }
}
