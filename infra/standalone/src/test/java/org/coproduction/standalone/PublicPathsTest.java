package org.coproduction.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;

/// What a service answers without a token, the gateway lets through without one.
class PublicPathsTest {
    private static final String PUBLIC = "coproduction.web.public-paths[";
    /// The gateway composes it from all services, and asks each itself.
    private static final String JOURNEY = "/journey";

    @ParameterizedTest
    @ValueSource(strings = {"commissioning-service", "design-service", "delivery-service", "assessment-service"})
    void whatever_a_service_shows_to_everybody_is_shown_to_everybody_behind_the_gateway(String service) throws IOException {
        var shown = publicPaths(service);
        assertThat(shown).isNotEmpty();
        shown.removeIf(path -> path.endsWith(JOURNEY));
        assertThat(publicPaths("gateway")).containsAll(shown);
    }

    private static Set<String> publicPaths(String application) throws IOException {
        var paths = new TreeSet<String>();
        for (var source : new YamlPropertySourceLoader().load(application, new ClassPathResource(application + ".yml"))) {
            if (source instanceof EnumerablePropertySource<?> listed) {
                for (var name : listed.getPropertyNames()) {
                    if (name.startsWith(PUBLIC)) {
                        paths.add(String.valueOf(listed.getProperty(name)));
                    }
                }
            }
        }
        return paths;
    }
}
