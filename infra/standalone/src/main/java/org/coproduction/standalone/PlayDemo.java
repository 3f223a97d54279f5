package org.coproduction.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.coproduction.standalone.demo.Demo;
import org.coproduction.standalone.demo.DemoFailed;
import org.coproduction.standalone.demo.Telling;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `demo`: plays a whole project, on the platform that is running or on one that it starts for the time.
@Command(name = "demo", description = "Plays a whole project through all four C's, over HTTP through the gateway.", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class)
final class PlayDemo implements Callable<Integer> {
    @Mixin
    private final PlatformOptions options = new PlatformOptions();

    @Option(names = "--election", paramLabel = "FILE.pb", description = "A Pabulib file: its projects become the proposals and its ballots the paper ballots.")
    private @Nullable Path election;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (election != null && !Files.isReadable(election)) {
            Objects.requireNonNull(spec).commandLine().getErr().println(Unreadable.sentence(election));
            return ExitCode.USAGE;
        }
        var ports = options.ports();
        var gateway = "http://localhost:" + ports.gateway();
        var issuer = "http://localhost:" + ports.identity();
        if (new Demo(gateway, issuer, new Telling(System.out)).platformIsRunning()) {
            System.out.println("Using the platform that is running at " + gateway);
            return play(gateway, issuer);
        }
        Logging.begin(options.data());
        System.out.println("Starting the co-production platform for this demo");
        var platform = Platform.start(options.data(), ports, new Progress(System.out));
        try {
            var code = play(gateway, issuer);
            System.out.println("This platform now stops, and keeps it. To read it there: ./coproduction start" + options.again());
            return code;
        } finally {
            platform.close();
        }
    }

    private int play(String gateway, String issuer) {
        try {
            new Demo(gateway, issuer, new Telling(System.out)).play(election);
            return 0;
        } catch (DemoFailed failed) {
            System.err.println("The demo failed. " + failed.getMessage());
            return 1;
        }
    }
}
