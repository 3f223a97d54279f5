package org.coproduction.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/// What the portal's pages weigh, how fast they come from the whole platform in one process, and when they can be read on a slow
/// phone. A project and a round of the demo are on the pages.
///
/// Half of the people are signed in. Each opens a page, looks at it for a second and opens another one; the time is that of the
/// whole answer, through the gateway, while everything shares the machine with those who ask.
///
/// The phone is Chromium at a quarter of this machine's speed behind 400 kbit/s and 400 ms for each request, with nothing kept
/// from earlier: readable is the browser's first contentful paint.
final class PagesBenchmark {
    private static final int PEOPLE = 50;
    private static final double GOAL_FIRST = 100;
    private static final double GOAL_AFTER = 20;
    private static final double GOAL_P95 = 100;
    private static final double GOAL_READABLE = 2;
    private static final double KILOBYTE = 1000;
    private static final Duration LOOKING = Duration.ofSeconds(1);
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    private static final Pattern ROUND = Pattern.compile("href=\"(/rounds/[0-9a-f-]{36})\"");
    private static final Pattern PROJECT = Pattern.compile("href=\"(/projects/[0-9a-f-]{36})\"");
    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI portal;
    private final Sizes sizes;
    private final List<String> everyones = new ArrayList<>(
            List.of("/", "/rounds", "/you-said-we-did", "/search?q=club", "/help"));

    private PagesBenchmark(URI portal, Sizes sizes) {
        this.portal = portal;
        this.sizes = sizes;
    }

    /// @param home the repository, where the script `coproduction` is
    static List<Row> run(Path home, Sizes sizes) throws Exception {
        var folder = Files.createTempDirectory("coproduction-pages");
        var offset = String.valueOf(10_000 + (int) (ProcessHandle.current().pid() % 10_000));
        var portal = URI.create("http://localhost:" + (8080 + Integer.parseInt(offset)));
        var script = home.resolve("coproduction").toString();
        try (var _ = PlatformProcess.start(
                List.of(script, "start", "--data", folder.resolve("data").toString(), "--port-offset", offset),
                portal.resolve("/"), folder.resolve("output"))) {
            var demo = new ProcessBuilder(script, "demo", "--port-offset", offset).redirectErrorStream(true)
                    .redirectOutput(folder.resolve("demo").toFile()).start();
            if (demo.waitFor() != 0) {
                throw new IllegalStateException("The demo failed: " + Files.readString(folder.resolve("demo")));
            }
            return new PagesBenchmark(portal, sizes).measure();
        }
    }

    private List<Row> measure() throws Exception {
        var rows = new ArrayList<Row>();
        try (var anybody = new Surfer(portal)) {
            var rounds = text(anybody.open("/rounds").body());
            everyones.add(found(ROUND, rounds));
            everyones.add(found(PROJECT, text(anybody.open(everyones.getLast()).body())));
            rows.add(Row.limit("a first visit, compressed, the heaviest page", heaviest(anybody, true), "kB", GOAL_FIRST, true));
            rows.add(Row.limit("a page after that, the heaviest", heaviest(anybody, false), "kB", GOAL_AFTER, true));
        }
        rows.add(Row.limit("a page with " + PEOPLE + " people at once, p95", p95(), "ms", GOAL_P95, true));
        if (CHROMIUM.canExecute() && DRIVER.canExecute()) {
            rows.add(Row.limit("readable on a slow phone, the slowest page", readable(), "s", GOAL_READABLE, false));
        } else {
            System.out.println("No Chromium here: when pages can be read on a slow phone is not measured.");
        }
        return rows;
    }

    private double heaviest(Surfer anybody, boolean first) throws IOException, InterruptedException {
        var heaviest = 0.0;
        for (var path : everyones) {
            var page = anybody.open(path).body();
            var weight = (double) page.length;
            for (var asset : first ? assets(text(page)) : Set.<String>of()) {
                weight += anybody.open(asset).body().length;
            }
            heaviest = Math.max(heaviest, weight);
        }
        return heaviest / KILOBYTE;
    }

    private static Set<String> assets(String page) {
        var assets = new LinkedHashSet<String>();
        ASSET.matcher(page).results().forEach(asset -> assets.add(asset.group(1)));
        return assets;
    }

    private static String found(Pattern link, String page) {
        return link.matcher(page).results().findFirst().orElseThrow(() -> new IllegalStateException("no " + link)).group(1);
    }

    private static String text(byte[] body) throws IOException {
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private double p95() throws Exception {
        var people = new ArrayList<Surfer>();
        for (var number = 0; number < PEOPLE; number++) {
            var person = new Surfer(portal);
            if (number % 2 == 0) {
                person.signIn(
                        List.of("parent-carer-", "young-person-", "professional-").get(number / 2 % 3) + (number / 6 % 8 + 1));
            }
            people.add(person);
        }
        look(people, sizes.warmUp().multipliedBy(2));
        var times = look(people, sizes.latency());
        people.forEach(Surfer::close);
        return times.getValueAtPercentile(95) / 1e6;
    }

    /// Everybody goes from page to page for some time.
    private Histogram look(List<Surfer> people, Duration time) throws Exception {
        var times = new ConcurrentHistogram(3);
        var end = System.nanoTime() + time.toNanos();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var looking = new ArrayList<java.util.concurrent.Future<?>>();
            for (var number = 0; number < people.size(); number++) {
                var person = people.get(number);
                var signedIn = number % 2 == 0;
                looking.add(executor.submit(() -> {
                    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LOOKING.toNanos()));
                    while (System.nanoTime() < end) {
                        var begin = System.nanoTime();
                        person.open(next(signedIn));
                        times.recordValue(System.nanoTime() - begin);
                        LockSupport.parkNanos(LOOKING.toNanos());
                    }
                    return null;
                }));
            }
            for (var each : looking) {
                each.get();
            }
        }
        return times;
    }

    private String next(boolean signedIn) {
        var random = ThreadLocalRandom.current();
        if (signedIn && random.nextInt(3) == 0) {
            return List.of("/your-part", everyones.getLast() + "/design", everyones.getLast() + "/plan").get(random.nextInt(3));
        }
        return everyones.get(random.nextInt(everyones.size()));
    }

    private double readable() {
        var options = new ChromeOptions().setBinary(CHROMIUM).addArguments("--headless=new", "--no-sandbox", "--disable-gpu",
                "--disable-dev-shm-usage", "--window-size=360,740");
        var phone = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).usingAnyFreePort().build(),
                options);
        try {
            phone.manage().timeouts().pageLoadTimeout(PATIENCE);
            phone.executeCdpCommand("Network.enable", Map.of());
            phone.executeCdpCommand("Network.emulateNetworkConditions",
                    Map.of("offline", false, "latency", 400, "downloadThroughput", 400_000 / 8, "uploadThroughput", 400_000 / 8));
            phone.executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", 4));
            var slowest = 0.0;
            for (var path : everyones) {
                phone.executeCdpCommand("Network.clearBrowserCache", Map.of());
                phone.get(portal.resolve(path).toString());
                slowest = Math.max(slowest, painted(phone));
            }
            return slowest;
        } finally {
            phone.quit();
        }
    }

    private static double painted(ChromeDriver phone) {
        var painted = (Number) Objects.requireNonNull(phone.executeScript(
                "return performance.getEntriesByName('first-contentful-paint')[0].startTime"));
        return painted.doubleValue() / 1000;
    }
}
