package org.coproduction.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/// Holds `docker-compose.yml` against the applications' own configuration: ports, names of settings, start order.
class ComposeTest {
    private static final Map<String, String> CONFIGURATION = Map.of("identity", "identity.yml", "commissioning",
            "commissioning-service.yml",
            "design", "design-service.yml", "delivery", "delivery-service.yml", "assessment", "assessment-service.yml", "gateway",
            "gateway.yml", "portal", "portal.yml");
    private static final List<String> CONTAINERS = List.of("mongodb", "kafka", "identity", "commissioning", "design", "delivery",
            "assessment", "gateway", "portal");
    private static final String PHASE = "spring.lifecycle.timeout-per-shutdown-phase";
    /// The web server's requests, the listener of events, and the rest, one after another.
    private static final int PHASES = 3;
    private static final Map<String, String> COMPOSE = flat(new FileSystemResource(Path.of("../../docker-compose.yml")));

    @ParameterizedTest
    @ValueSource(strings = {"identity", "commissioning", "design", "delivery", "assessment", "gateway", "portal"})
    void ports_are_those_that_the_application_listens_on(String application) {
        var own = configuration(application);
        var port = own.get("server.port");

        assertThat(Stream.concat(values("services." + application + ".ports"), values("services." + application + ".expose")))
                .anyMatch(published -> published.equals(port) || published.equals(port + ":" + port));
        assertThat(COMPOSE.get("services." + application + ".healthcheck.test[3]"))
                .contains("/" + own.get("management.server.port") + " ");
    }

    @Test
    void services_are_found_at_the_ports_that_they_listen_on() {
        for (var service : PlatformService.values()) {
            var own = configuration(service.wireName());
            assertThat(COMPOSE.get("services.gateway.environment.COPRODUCTION_GATEWAY_SERVICES_" + service.name()))
                    .isEqualTo("http://" + service.wireName() + ":" + own.get("server.port"));
        }
    }

    @Test
    void the_portal_and_the_gateway_find_each_other_and_browsers_find_both() {
        var gateway = "http://gateway:" + configuration("gateway").get("server.port");
        var browsers = gateway.replace("gateway", "localhost");

        assertThat(COMPOSE)
                .containsEntry("services.gateway.environment.COPRODUCTION_GATEWAY_PORTAL",
                        "http://portal:" + configuration("portal").get("server.port"))
                .containsEntry("services.portal.environment.COPRODUCTION_PORTAL_GATEWAY", gateway)
                .containsEntry("services.portal.environment.COPRODUCTION_PORTAL_ADDRESS", browsers);
        assertThat(COMPOSE.get("services.portal.environment.COPRODUCTION_PORTAL_ISSUER"))
                .isEqualTo(COMPOSE.get("services.identity.environment.COPRODUCTION_IDENTITY_ISSUER"));
    }

    @Test
    void every_setting_in_the_environment_exists() {
        var known = known();
        var set = COMPOSE.keySet().stream().filter(key -> key.matches("services\\.(?!kafka).*\\.environment\\..*"))
                .map(key -> key.substring(key.lastIndexOf('.') + 1)).toList();

        assertThat(set).hasSizeGreaterThan(10).allSatisfy(name -> assertThat(known).contains(canonical(name)));
        assertThat(known).doesNotContain(canonical("SPRING_DATA_MONGODB_URL"));
    }

    @Test
    void every_container_is_pinned_checked_and_cannot_write_where_it_should_not() {
        for (var name : CONTAINERS) {
            var image = COMPOSE.get("services." + name + ".image");
            assertThat(image == null || image.matches(".+:\\d+\\.\\d+\\.\\d+")).isTrue();
            assertThat(COMPOSE).containsKey("services." + name + ".healthcheck.test[0]")
                    .containsEntry("services." + name + ".cap_drop[0]", "ALL");
            if (!name.equals("kafka")) {
                assertThat(COMPOSE).containsEntry("services." + name + ".read_only", "true");
            }
        }
    }

    /// The heap of a JVM is a part of what its container may use: without a limit, of the whole machine, for each of the seven.
    @Test
    void every_container_has_its_share_of_the_memory_and_time_to_end_in_order() {
        for (var name : CONTAINERS) {
            assertThat(COMPOSE.get("services." + name + ".mem_limit")).as(name).matches("\\d+m");
            var grace = seconds(COMPOSE.get("services." + name + ".stop_grace_period"));
            var phase = CONFIGURATION.containsKey(name) ? phase(name) : Duration.ofSeconds(10);
            assertThat(grace).as(name).isGreaterThanOrEqualTo(phase.multipliedBy(PHASES));
        }
        assertThat(dockerfile()).contains("-XX:MaxRAMPercentage");
    }

    /// A machine that is busy starting the services kills a check that takes long, and then nothing starts that waits for it.
    @Test
    void no_health_check_starts_a_program_that_is_slow_to_start_and_slow_services_are_waited_for() {
        assertThat(values("services.kafka.healthcheck.test")).noneMatch(word -> word.endsWith(".sh"));
        for (var name : CONFIGURATION.keySet()) {
            assertThat(seconds(COMPOSE.get("services." + name + ".healthcheck.start_period"))).as(name)
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(2));
        }
    }

    @Test
    void an_image_is_built_without_the_tests_and_runs_as_nobody_in_particular() {
        assertThat(dockerfile()).contains("-Dmaven.test.skip ", "useradd --uid 10001", "USER 10001")
                .doesNotContain("-DskipTests");
    }

    private static Duration phase(String application) {
        var shared = flat(new ClassPathResource("coproduction-web.yml"));
        var own = configuration(application).getOrDefault(PHASE, shared.get(PHASE));
        return seconds(own);
    }

    private static Duration seconds(@Nullable String value) {
        return DurationStyle.detectAndParse(String.valueOf(value));
    }

    @Test
    void what_needs_another_waits_until_it_is_healthy() {
        for (var service : PlatformService.values()) {
            assertThat(COMPOSE)
                    .containsEntry("services." + service.wireName() + ".depends_on.mongodb.condition", "service_healthy")
                    .containsEntry("services." + service.wireName() + ".depends_on.kafka.condition", "service_healthy")
                    .containsEntry("services.gateway.depends_on." + service.wireName() + ".condition", "service_healthy");
        }
    }

    private static Stream<String> values(String list) {
        return COMPOSE.entrySet().stream().filter(entry -> entry.getKey().startsWith(list + "[")).map(Map.Entry::getValue);
    }

    private static Map<String, String> configuration(String application) {
        return flat(new ClassPathResource(java.util.Objects.requireNonNull(CONFIGURATION.get(application))));
    }

    /// `SPRING_MONGODB_URI` and `spring.mongodb.uri` are the same setting.
    private static String canonical(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /// Settings of Spring's from its metadata, and ours from the files that set them or from the records that take them.
    private static Set<String> known() {
        var known = new HashSet<String>();
        try {
            var files = Thread.currentThread().getContextClassLoader()
                    .getResources("META-INF/spring-configuration-metadata.json");
            var json = new JsonMapper();
            while (files.hasMoreElements()) {
                try (var file = files.nextElement().openStream()) {
                    json.readTree(file).path("properties")
                            .forEach(property -> known.add(canonical(property.get("name").stringValue())));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        CONFIGURATION.values()
                .forEach(file -> flat(new ClassPathResource(file)).keySet().forEach(key -> known.add(canonical(key))));
        known.add(canonical("coproduction.identity.key-file"));
        known.add(canonical("coproduction.identity.examples"));
        known.add(canonical("coproduction.service.instance"));
        known.add(canonical("coproduction.gateway.portal"));
        known.add(canonical("coproduction.portal.issuer-inside"));
        assertThat(text(new ClassPathResource("coproduction-web.yml"))).contains("${coproduction.issuer:");
        known.add(canonical("coproduction.issuer"));
        return known;
    }

    private static Map<String, String> flat(Resource yaml) {
        var flat = new HashMap<String, String>();
        try {
            for (var source : new YamlPropertySourceLoader().load("yaml", yaml)) {
                if (source instanceof EnumerablePropertySource<?> properties) {
                    for (var name : properties.getPropertyNames()) {
                        flat.putIfAbsent(name, String.valueOf(properties.getProperty(name)));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return flat;
    }

    private static String text(Resource resource) {
        try {
            return new String(resource.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String dockerfile() {
        try {
            return Files.readString(Path.of("../../Dockerfile"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
