package org.coproduction.starter;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// Runs [RealInfrastructureTest]'s suite in this process; it ends with 0 only if something ran and all of it held.
final class SuiteRunner {
    private SuiteRunner() {
    }

    public static void main(String... arguments) {
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(RealInfrastructureTest.SUITE.stream().map(suite -> selectClass(suite)).toList()).build(), summary);
        summary.getSummary().printTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        summary.getSummary().printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        System.exit(
                summary.getSummary().getTestsSucceededCount() > 0 && summary.getSummary().getTotalFailureCount() == 0 ? 0 : 1);
    }
}
