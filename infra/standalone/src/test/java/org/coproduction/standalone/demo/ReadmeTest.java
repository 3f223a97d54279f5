package org.coproduction.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.coproduction.standalone.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A partner's developer types what the README says, line by line.
@EnabledIf(value = "isLinuxWithCurl", disabledReason = "the README's lines need bash, curl and /proc")
@ExtendWith(RunningPlatform.class)
class ReadmeTest {
    private static final Path README = Path.of("..", "..", "README.md");
    private static final Pattern LINES = Pattern.compile("^```bash\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    /// Says of every request on the error stream what came of it, and leaves what it prints as it is.
    private static final String TOLD = "curl() { command curl --max-time 20 -w '%{stderr}%{http_code} %{method} %{url_effective}\\n' \"$@\"; }\n";
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    static boolean isLinuxWithCurl() {
        return Files.isExecutable(Path.of("/bin/bash")) && Files.isExecutable(Path.of("/usr/bin/curl"))
                && Files.exists(Path.of("/proc/sys/kernel/random/uuid"));
    }

    @Test
    void every_line_of_the_readme_works_as_it_stands_there_from_the_draft_to_the_first_payment() throws Exception {
        var platform = RunningPlatform.platform();
        var lines = String.join("\n", blocks(Files.readString(README))).replace("http://localhost:8080", platform.gateway())
                .replace("http://localhost:8090", platform.issuer());
        assertThat(lines).contains("/ratification", "/tranches/1/payment", platform.gateway(), platform.issuer());

        var said = run(TOLD + lines);
        var requests = Files.readAllLines(folder.resolve("told"));
        assertThat(requests).as(said).hasSizeGreaterThan(40).allMatch(request -> request.matches("\\d{3} [A-Z]+ http\\S+"));
        assertThat(requests).as("whatever is asked before it is there is asked again")
                .filteredOn(request -> !request.startsWith("2"))
                .filteredOn(request -> !request.matches("4\\d\\d GET \\S+/(result|awards)")).as(said)
                .singleElement().asString().startsWith("409 POST ").endsWith("/voting");
        assertThat(said).contains("EASY_READ_NOT_CONFIRMED", "\"awaits\":null", "\"recommended\":true", "\"founded\":true",
                "paid for it out of their shares", "\"complete\":true", "Saturday club");
    }

    private static List<String> blocks(String text) {
        return LINES.matcher(text).results().map((MatchResult block) -> block.group(1)).toList();
    }

    /// What the lines print.
    private String run(String lines) throws IOException, InterruptedException {
        var out = folder.resolve("said");
        var bash = new ProcessBuilder("/bin/bash", "-c", lines).redirectOutput(out.toFile())
                .redirectError(folder.resolve("told").toFile()).start();
        if (!bash.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            bash.descendants().forEach(ProcessHandle::destroyForcibly);
            bash.destroyForcibly();
            throw new AssertionError("Still running: " + Files.readString(folder.resolve("told"), UTF_8));
        }
        return Files.readString(out, UTF_8);
    }
}
