package org.coproduction.portal.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/// Puts together what pages look like.
@Configuration(proxyBeanMethods = false)
@Import({LookAdvice.class, PreferencesEndpoint.class})
public class LookConfiguration {
    /// Says which version of GOV.UK Frontend is on the class path.
    private static final String GOVUK = "META-INF/maven/org.webjars.npm/govuk-frontend/pom.properties";

    @Bean
    Assets assets() {
        try {
            return new Assets(PropertiesLoaderUtils.loadAllProperties(GOVUK).getProperty("version"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Bean
    Look look(MessageSource bundle, Assets assets) {
        return new Look(bundle, assets);
    }

    @Bean
    MessageSource messageSource() {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("portal.words");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        bundle.setAlwaysUseMessageFormat(true);
        return bundle;
    }
}
