package org.coproduction.web;

import jakarta.servlet.DispatcherType;
import java.util.function.Supplier;
import org.coproduction.charter.RefusalCode;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// Every request needs a token whose signature, issuer, audience and expiry hold, except reading what is public. What is for
/// operations staff needs their role, whatever else is set. Actuator endpoints are on the management port, which is never routed.
@Configuration(proxyBeanMethods = false)
class WebSecurity {
    private static final String OPERATIONS = "/api/*/operations/**";
    /// What can be asked is no secret.
    private static final String[] DOCUMENTS = {"/api/openapi.json", "/api/*/openapi.json"};

    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, WebSettings settings, ProblemWriter problems) {
        return http
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                                .requestMatchers(OPERATIONS).access(WebSecurity::forOperations)
                                .requestMatchers(HttpMethod.GET, DOCUMENTS).permitAll()
                                .requestMatchers(HttpMethod.GET, settings.publicPaths().toArray(String[]::new))
                                .permitAll()
                                .requestMatchers(settings.openPaths().toArray(String[]::new)).permitAll().anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint((request, response, failure) -> problems.write(response,
                                failure instanceof OAuth2AuthenticationException
                                        ? RefusalCode.TOKEN_NOT_ACCEPTED
                                        : RefusalCode.NOT_SIGNED_IN))
                        .accessDeniedHandler((request, response, denied) -> problems.write(response, RefusalCode.NOT_YOUR_ROLE)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable).build();
    }

    /// Each filter of the chain on its own is of no interest to operations, and measuring it took a tenth of the time of a page.
    @Bean
    SecurityObservationSettings filtersUnmeasured() {
        return SecurityObservationSettings.noObservations();
    }

    private static AuthorizationDecision forOperations(Supplier<? extends Authentication> caller,
            RequestAuthorizationContext request) {
        return new AuthorizationDecision(caller.get() instanceof JwtAuthenticationToken token
                && Caller.from(token.getToken()).roles().contains(Role.OPERATIONS));
    }
}
