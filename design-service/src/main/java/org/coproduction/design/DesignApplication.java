package org.coproduction.design;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The design service, the second of the four C's.
@SpringBootApplication
public class DesignApplication {
    public static void main(String[] args) {
        start(args);
    }

    /// Starts the service; also for the standalone process, where it is one context of several.
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(DesignApplication.class).properties("spring.config.name=design-service").run(args);
    }
}
