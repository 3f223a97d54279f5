package org.coproduction.gateway;

import org.coproduction.gateway.journey.JourneyConfiguration;
import org.coproduction.gateway.route.PortalRoute;
import org.coproduction.gateway.route.RouteConfiguration;
import org.coproduction.web.WebAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.jackson.JacksonEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.info.InfoContributorAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.info.InfoEndpointAutoConfiguration;
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
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsEndpointAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.jvm.JvmMetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.system.SystemMetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.actuate.web.ServletManagementContextAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.actuate.web.server.TomcatServletManagementContextAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.metrics.TomcatMetricsAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.actuate.endpoint.web.WebMvcHealthEndpointExtensionAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/// The gateway as an application of its own, or as one context among others in one process.
///
/// The auto-configurations are listed one by one, and nothing is scanned: whatever else lies on the class path (a
/// database driver, a broker client, the services themselves) is not picked up and does not slow the start. Of Spring
/// Cloud Gateway and of the circuit breaker it uses the parts, not their auto-configurations.
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({ApplicationAvailabilityAutoConfiguration.class, AvailabilityHealthContributorAutoConfiguration.class,
        AvailabilityProbesAutoConfiguration.class, CompositeMeterRegistryAutoConfiguration.class,
        ConfigurationPropertiesAutoConfiguration.class, DispatcherServletAutoConfiguration.class, EndpointAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class, HealthContributorAutoConfiguration.class,
        HealthContributorRegistryAutoConfiguration.class, HealthEndpointAutoConfiguration.class,
        HttpEncodingAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class, InfoContributorAutoConfiguration.class,
        InfoEndpointAutoConfiguration.class, JacksonAutoConfiguration.class, JacksonEndpointAutoConfiguration.class,
        JvmMetricsAutoConfiguration.class, LifecycleAutoConfiguration.class, ManagementContextAutoConfiguration.class,
        MetricsAutoConfiguration.class, MetricsEndpointAutoConfiguration.class, OAuth2ResourceServerAutoConfiguration.class,
        OAuth2ResourceServerWebSecurityAutoConfiguration.class, ObservationAutoConfiguration.class,
        PrometheusMetricsExportAutoConfiguration.class, PropertyPlaceholderAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class, ServletManagementContextAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class, SystemMetricsAutoConfiguration.class, TomcatMetricsAutoConfiguration.class,
        TomcatServletManagementContextAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class,
        WebAutoConfiguration.class, WebEndpointAutoConfiguration.class, WebMvcAutoConfiguration.class,
        WebMvcHealthEndpointExtensionAutoConfiguration.class, WebMvcObservationAutoConfiguration.class})
@EnableConfigurationProperties(GatewaySettings.class)
@Import({ApiDocumentEndpoint.class, IndexEndpoint.class, JourneyConfiguration.class, NothingHere.class, PortalRoute.class,
        RouteConfiguration.class})
public class GatewayApplication {
    public static void main(String... args) {
        start(args);
    }

    /// Starts the gateway in this process and returns its context, which its caller closes. Throws where a port is in use
    /// or a service has no address.
    ///
    /// @param args settings as on a command line: `--coproduction.gateway.services.design=http://localhost:8082`
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(GatewayApplication.class).properties("spring.config.name=gateway").run(args);
    }
}
