package org.coproduction.standalone;

import java.util.Locale;

import org.coproduction.assessment.AssessmentApplication;
import org.coproduction.commissioning.CommissioningApplication;
import org.coproduction.delivery.DeliveryApplication;
import org.coproduction.design.DesignApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// One service for each C, in the order in which a project goes through them.
enum PlatformService {
    COMMISSIONING(8081),
    DESIGN(8082),
    DELIVERY(8083),
    ASSESSMENT(8084);

    private final int usualPort;

    PlatformService(int usualPort) {
        this.usualPort = usualPort;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    int port(Ports ports) {
        return usualPort + ports.offset();
    }

    ConfigurableApplicationContext start(String... arguments) {
        return switch (this) {
            case COMMISSIONING -> CommissioningApplication.start(arguments);
            case DESIGN -> DesignApplication.start(arguments);
            case DELIVERY -> DeliveryApplication.start(arguments);
            case ASSESSMENT -> AssessmentApplication.start(arguments);
        };
    }
}
