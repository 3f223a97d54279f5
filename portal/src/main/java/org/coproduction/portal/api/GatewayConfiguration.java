package org.coproduction.portal.api;

import java.net.http.HttpClient;
import java.time.Duration;
import org.coproduction.portal.PortalSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/// The clients of the gateway, each acting as the person whose page is being made.
@Configuration(proxyBeanMethods = false)
public class GatewayConfiguration {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(20);

    @Bean
    HttpServiceProxyFactory gateway(PortalSettings settings, ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository signedIn) {
        var connections = new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(CONNECT)
                .version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build());
        connections.setReadTimeout(READ);
        var client = RestClient.builder().baseUrl(settings.gateway().toString()).requestFactory(connections)
                .requestInterceptor(new AsThePerson(new DefaultOAuth2AuthorizedClientManager(registrations, signedIn)))
                .requestInterceptor(new AwayWhenUnreachable())
                .defaultStatusHandler(new Refusals()).build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client)).build();
    }

    @Bean
    Commissioning commissioning(HttpServiceProxyFactory gateway) {
        return gateway.createClient(Commissioning.class);
    }

    @Bean
    DecisionRecords decisionRecords(HttpServiceProxyFactory gateway) {
        return gateway.createClient(DecisionRecords.class);
    }

    @Bean
    Searching searching(HttpServiceProxyFactory gateway) {
        return gateway.createClient(Searching.class);
    }

    @Bean
    Beginnings beginnings(HttpServiceProxyFactory gateway) {
        return gateway.createClient(Beginnings.class);
    }

    @Bean
    Replacements replacements(HttpServiceProxyFactory gateway) {
        return gateway.createClient(Replacements.class);
    }

    @Bean
    Comparing comparing(HttpServiceProxyFactory gateway) {
        return gateway.createClient(Comparing.class);
    }

    @Bean
    Lessons lessons(HttpServiceProxyFactory gateway) {
        return gateway.createClient(Lessons.class);
    }

    @Bean
    Explanations explanations(HttpServiceProxyFactory gateway) {
        return gateway.createClient(Explanations.class);
    }

    @Bean
    Scrutinies scrutinies(HttpServiceProxyFactory gateway) {
        return gateway.createClient(Scrutinies.class);
    }

    @Bean
    Facilitation facilitation(HttpServiceProxyFactory gateway) {
        return gateway.createClient(Facilitation.class);
    }

    @Bean
    Priorities priorities(HttpServiceProxyFactory gateway) {
        return gateway.createClient(Priorities.class);
    }

    @Bean
    Panels panels(HttpServiceProxyFactory gateway) {
        return gateway.createClient(Panels.class);
    }

    @Bean
    Design design(HttpServiceProxyFactory gateway) {
        return gateway.createClient(Design.class);
    }

    @Bean
    Delivery delivery(HttpServiceProxyFactory gateway) {
        return gateway.createClient(Delivery.class);
    }

    @Bean
    Assessment assessment(HttpServiceProxyFactory gateway) {
        return gateway.createClient(Assessment.class);
    }

    @Bean
    Work work(HttpServiceProxyFactory gateway) {
        return gateway.createClient(Work.class);
    }

    @Bean
    Operations operations(HttpServiceProxyFactory gateway) {
        return gateway.createClient(Operations.class);
    }

    @Bean
    Funding funding(HttpServiceProxyFactory gateway) {
        return gateway.createClient(Funding.class);
    }

    @Bean
    Variations variations(HttpServiceProxyFactory gateway) {
        return gateway.createClient(Variations.class);
    }

    @Bean
    Journeys journeys(HttpServiceProxyFactory gateway) {
        return gateway.createClient(Journeys.class);
    }
}
