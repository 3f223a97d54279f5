package org.coproduction.commissioning;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The commissioning service.
@SpringBootApplication
public class CommissioningApplication {
    public static void main(String[] args) {
        start(args);
    }

    /// Starts the service; also for the standalone process, where it is one context of several.
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(CommissioningApplication.class).properties("spring.config.name=commissioning-service")
                .run(args);
    }
}
