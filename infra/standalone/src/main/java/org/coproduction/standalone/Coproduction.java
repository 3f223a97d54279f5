package org.coproduction.standalone;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line of the platform.
@Command(name = "coproduction", description = "The co-production platform for SEND services.", subcommands = {Start.class, PlayDemo.class}, mixinStandardHelpOptions = true)
public final class Coproduction {
    private Coproduction() {
    }

    public static void main(String... arguments) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        var line = new CommandLine(new Coproduction());
        line.setExecutionExceptionHandler((fault, _, _) -> {
            if (fault instanceof CannotStart sentence) {
                System.err.println(sentence.getMessage());
            } else {
                fault.printStackTrace();
            }
            return 1;
        });
        System.exit(line.execute(arguments));
    }
}
