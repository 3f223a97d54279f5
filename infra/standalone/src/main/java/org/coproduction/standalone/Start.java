package org.coproduction.standalone;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `start`: runs the platform until it is told to stop.
@Command(name = "start", description = "Starts the whole platform in one process and keeps it running until Ctrl-C.", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class)
final class Start implements Callable<Integer> {
    @Mixin
    private final PlatformOptions options = new PlatformOptions();

    @Override
    public Integer call() throws InterruptedException {
        Logging.begin(options.data());
        var progress = new Progress(System.out);
        System.out.println("Starting the co-production platform");
        var stop = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        // Before anything is started: what is stopped meanwhile is stopped in order too.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.countDown();
            quietly(stopped);
        }, "stop"));
        try (var platform = Platform.start(options.data(), options.ports(), progress)) {
            announce(platform, progress);
            stop.await();
            System.out.println("Stopping");
        } catch (RuntimeException fault) {
            // What fails because the process is ending has been stopped already, and is no fault.
            if (stop.getCount() > 0) {
                throw fault;
            }
        } finally {
            stopped.countDown();
        }
        return 0;
    }

    private static void announce(Platform platform, Progress progress) {
        System.out.printf("""

                The platform is ready after %.1f s.

                  Pages       %s
                  API         %s/api
                  Sign-in     %s

                Example people (nobody real), all with the password "example-password":
                  parent-carer-1 … 8, young-person-1 … 8, professional-1 … 8,
                  facilitator-1, facilitator-2, council-1, operations-1
                The whole list, and the example organisations: %s/

                Stop it with Ctrl-C. Everything is kept for the next start.
                """, progress.elapsed().toMillis() / 1000.0, platform.address(), platform.address(),
                platform.issuer(), platform.issuer());
        System.out.flush();
    }

    private static void quietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
