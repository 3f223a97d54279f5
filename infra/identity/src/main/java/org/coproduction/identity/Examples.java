package org.coproduction.identity;

import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// What exists for trying out only. Must be off in real use: anyone can read the password and the secrets.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("coproduction.identity.examples")
@Import({ExampleTokenEndpoint.class, StartPage.class})
class Examples {
    @Bean
    ExampleAccounts exampleAccounts(IdentitySettings settings) {
        LoggerFactory.getLogger(Examples.class).warn("Example accounts with a public password are on."
                + " For trying out and tests only: set coproduction.identity.examples=false in real use");
        return new ExampleAccounts(settings);
    }
}
