package org.coproduction.standalone;

import java.nio.file.Files;
import java.nio.file.Path;

/// Says why a file that was named on the command line could not be read.
final class Unreadable {
    private Unreadable() {
    }

    static String sentence(Path file) {
        if (Files.isDirectory(file)) {
            return file + " is a folder, not a file.";
        }
        return Files.exists(file) ? "The file " + file + " cannot be read." : "There is no file " + file + ".";
    }
}
