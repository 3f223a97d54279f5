package org.coproduction.identity;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.jackson.JacksonEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.AvailabilityProbesAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.application.AvailabilityHealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.actuate.web.ServletManagementContextAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.actuate.web.server.TomcatServletManagementContextAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.actuate.endpoint.web.WebMvcHealthEndpointExtensionAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/// The issuer as an application of its own, or as one context among others in one process.
///
/// The auto-configurations are listed one by one, and nothing is scanned: whatever else lies on the class path (a
/// database driver, a broker client, the other services) is not picked up and does not slow the start.
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({ApplicationAvailabilityAutoConfiguration.class, AvailabilityHealthContributorAutoConfiguration.class,
        AvailabilityProbesAutoConfiguration.class, ConfigurationPropertiesAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class, EndpointAutoConfiguration.class, ErrorMvcAutoConfiguration.class,
        HealthContributorAutoConfiguration.class, HealthContributorRegistryAutoConfiguration.class,
        HealthEndpointAutoConfiguration.class, HttpEncodingAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class, JacksonEndpointAutoConfiguration.class, LifecycleAutoConfiguration.class,
        ManagementContextAutoConfiguration.class, PropertyPlaceholderAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class, ServletManagementContextAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class, TomcatServletManagementContextAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class, WebEndpointAutoConfiguration.class, WebMvcAutoConfiguration.class,
        WebMvcHealthEndpointExtensionAutoConfiguration.class})
@EnableConfigurationProperties(IdentitySettings.class)
@Import({TokenIssuing.class, IdentitySecurity.class, Accounts.class, Examples.class, StartReport.class})
public class IdentityApplication {
    /// Starts the issuer with the settings of `identity.yml`, overridden by the environment and the arguments.
    public static void main(String... args) {
        start(args);
    }

    /// Starts the issuer in this process and returns its context, which its caller closes. Throws where a port is in
    /// use, the signing key cannot be read or written, or no client is configured.
    ///
    /// @param args settings as on a command line: `--coproduction.identity.examples=true`
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(IdentityApplication.class).properties("spring.config.name=identity").run(args);
    }
}
