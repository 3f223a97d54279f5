package org.coproduction.assessment;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The assessment service, the fourth of the four C's.
@SpringBootApplication
public class AssessmentApplication {
    public static void main(String[] args) {
        start(args);
    }

    /// Starts the service; also for the standalone process, where it is one context of several.
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(AssessmentApplication.class).properties("spring.config.name=assessment-service")
                .run(args);
    }
}
