package org.coproduction.standalone;

import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// Which build of the platform this is, as Maven noted it in the jar.
final class Version implements IVersionProvider {
    private static final String NOTE = "/META-INF/maven/org.coproduction/standalone/pom.properties";

    @Override
    public String[] getVersion() throws IOException {
        var note = new Properties();
        try (var in = Version.class.getResourceAsStream(NOTE)) {
            if (in != null) {
                note.load(in);
            }
        }
        return new String[]{"coproduction " + note.getProperty("version", "that was not packed yet")};
    }
}
