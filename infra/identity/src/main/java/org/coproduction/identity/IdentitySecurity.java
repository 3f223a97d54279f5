package org.coproduction.identity;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/// The protocol's own endpoints, and before them the form in which people sign in.
@Configuration(proxyBeanMethods = false)
class IdentitySecurity {
    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
        var browser = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        browser.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(Customizer.withDefaults());
            server.tokenEndpoint(token -> token.accessTokenRequestConverter(new WholeScope()));
        }).authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .exceptionHandling(handling -> handling
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), browser))
                .build();
    }

    /// Nothing here is secret: what is not listed does not exist, and is answered with 404.
    @Bean
    @Order(2)
    SecurityFilterChain signIn(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.ignoringRequestMatchers(ExampleTokenEndpoint.PATH)).formLogin(Customizer.withDefaults())
                .build();
    }

    /// The check behind the form: [People] and [StoredSecrets].
    @Bean
    AuthenticationManager authentication(AuthenticationConfiguration configuration) {
        return configuration.getAuthenticationManager();
    }

    /// Lets go of what is remembered of a session when it ends.
    @Bean
    HttpSessionEventPublisher sessionEnds() {
        return new HttpSessionEventPublisher();
    }
}
