package org.coproduction.standalone;

import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// The platform's log file. A command that starts no platform leaves it alone, and so is quick and leaves nothing behind.
final class Logging {
    private static boolean begun = false;

    private Logging() {
    }

    /// To be called while there is one thread: later, several would begin to log at the same time. Refuses with one sentence where
    /// the folder, in which the log is, cannot be written.
    static void begin(Path folder) {
        DataFolder.make(folder);
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        LoggerFactory.getILoggerFactory();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        begun = true;
    }

    /// Writes down what went wrong, and says where; or says that nothing was written.
    static String record(Exception fault) {
        if (!begun) {
            return "";
        }
        LoggerFactory.getLogger(Logging.class).error("The platform could not go on", fault);
        return " The whole of it is in " + System.getProperty("coproduction.log", "data/platform.log") + ".";
    }
}
