package org.coproduction.delivery;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;

/// The delivery service, the third of the four C's.
@SpringBootApplication
@EnableConfigurationProperties(DeliverySettings.class)
public class DeliveryApplication {
    public static void main(String[] args) {
        start(args);
    }

    /// Starts the service; also for the standalone process, where it is one context of several.
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(DeliveryApplication.class).properties("spring.config.name=delivery-service")
                .run(args);
    }
}
