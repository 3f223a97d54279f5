package org.coproduction.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.coproduction.charter.RefusalCode;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// Every request needs a token whose signature, issuer, audience and expiry hold, except reading what is public. What is for
/// operations staff needs their role, whatever else is set. Actuator endpoints are on the management port, which is never routed.
@Configuration(proxyBeanMethods = false)
class WebSecurity {
    private static final String OPERATIONS = "/api/*/operations/**";
    /// What can be asked is no secret.
    private static final List<String> DOCUMENTS = List.of("/api/openapi.json", "/api/*/openapi.json");

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
        var read = Stream.concat(DOCUMENTS.stream(), settings.publicPaths().stream()).toArray(String[]::new);
        return http
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                                .requestMatchers(OPERATIONS).access(WebSecurity::forOperations)
                                .requestMatchers(HttpMethod.GET, read).permitAll().requestMatchers(HttpMethod.HEAD, read)
                                .permitAll()
                                .requestMatchers(settings.openPaths().toArray(String[]::new)).permitAll().anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint((request, response, failure) -> challenge(response, problems,
                                failure instanceof OAuth2AuthenticationException))
                        .accessDeniedHandler((request, response, denied) -> problems.write(response, RefusalCode.NOT_YOUR_ROLE)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable).build();
    }

    /// As RFC 6750 (section 3) has it: without a token no reason is named.
    private static void challenge(HttpServletResponse response, ProblemWriter problems, boolean wrongToken) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, wrongToken ? "Bearer error=\"invalid_token\"" : "Bearer");
        problems.write(response, wrongToken ? RefusalCode.TOKEN_NOT_ACCEPTED : RefusalCode.NOT_SIGNED_IN);
    }

    /// A token of an issuer that names nobody in it is nobody's.
    @Bean
    OAuth2TokenValidator<Jwt> namesSomebody() {
        return new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank());
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
