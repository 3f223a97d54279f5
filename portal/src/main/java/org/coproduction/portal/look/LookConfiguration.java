package org.coproduction.portal.look;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;

/// Puts together what pages look like.
@Configuration(proxyBeanMethods = false)
@Import({LookAdvice.class, PreferencesEndpoint.class})
public class LookConfiguration {
    private static final String GOVUK_VERSION = "5.14.0";

    @Bean
    Assets assets() {
        return new Assets(GOVUK_VERSION);
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
