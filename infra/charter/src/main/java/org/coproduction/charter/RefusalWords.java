package org.coproduction.charter;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/// The words of all refusals, read once.
final class RefusalWords {
    /// Ends the key of words in Easy Read.
    static final String EASY = ".easy";
    private static final String FILE = "refusals.properties";
    private static final Properties WORDS = read();

    private RefusalWords() {
    }

    static String of(String key) {
        return Objects.requireNonNull(WORDS.getProperty(key), () -> FILE + " has no words for " + key);
    }

    /// All that have words.
    static Set<String> keys() {
        return WORDS.stringPropertyNames();
    }

    private static Properties read() {
        var words = new Properties();
        try (var in = new InputStreamReader(Objects.requireNonNull(RefusalWords.class.getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
        return words;
    }
}
