package org.coproduction.portal.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/// Puts together what pages look like.
@Configuration(proxyBeanMethods = false)
@Import(LookAdvice.class)
public class LookConfiguration {
    /// One bundle for each part of the portal.
    static final List<String> WORDS = List.of("common", "about", "part", "round", "recount", "priority", "panel", "record",
            "journey", "design", "delivery", "variation", "evaluation", "halt", "take-on", "channel", "facilitate", "papers",
            "operations",
            "components");

    @Bean
    public Assets assets() {
        return new Assets(version("govuk-frontend"), version("htmx.org"));
    }

    /// Which version of a WebJar is on the class path.
    private static String version(String webJar) {
        try {
            return PropertiesLoaderUtils.loadAllProperties("META-INF/maven/org.webjars.npm/" + webJar + "/pom.properties")
                    .getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Bean
    public Look look(MessageSource bundle, Assets assets) {
        return new Look(bundle, assets, WORDS);
    }

    @Bean
    public MessageSource messageSource() {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasenames(WORDS.stream().map("portal.words."::concat).toArray(String[]::new));
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        bundle.setAlwaysUseMessageFormat(true);
        return bundle;
    }
}
