package org.coproduction.standalone;

import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.core.NestedExceptionUtils;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line of the platform.
@Command(name = "coproduction", description = "The co-production platform for SEND services.", subcommands = {Start.class,
        PlayDemo.class}, mixinStandardHelpOptions = true)
public final class Coproduction {
    private Coproduction() {
    }

    public static void main(String... arguments) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        // Now, while there is one thread: later, several would begin to log at the same time.
        LoggerFactory.getILoggerFactory();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var line = new CommandLine(new Coproduction());
        line.setExecutionExceptionHandler((fault, _, _) -> {
            if (fault instanceof CannotStart sentence) {
                System.err.println(sentence.getMessage());
            } else {
                LoggerFactory.getLogger(Coproduction.class).error("The platform could not go on", fault);
                System.err.println("Something unexpected happened: " + NestedExceptionUtils.getMostSpecificCause(fault)
                        + ". The whole of it is in " + System.getProperty("coproduction.log", "data/platform.log") + ".");
            }
            return 1;
        });
        System.exit(line.execute(arguments));
    }
}
