package org.coproduction.identity;

import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/// Says at start where the issuer listens and what it calls itself.
class StartReport implements ApplicationListener<ApplicationReadyEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(StartReport.class);

    private final IdentitySettings settings;
    private final Environment environment;

    StartReport(IdentitySettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        LOG.info("Issuer {} listens on port {}, management on {}; signing key {}; up after {} ms", settings.issuer(),
                environment.getProperty("local.server.port"), environment.getProperty("local.management.port"),
                settings.keyFile() == null ? "in memory only: tokens lapse at a restart" : "in " + settings.keyFile(),
                Objects.requireNonNull(event.getTimeTaken()).toMillis());
    }
}
