package org.coproduction.portal;

import org.coproduction.portal.form.KeepAndSignIn;
import org.coproduction.portal.form.KeepTyped;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;

/// How people sign in, and what browsers are told. Whom a page is for, each page says itself
/// ([org.coproduction.portal.access.AccessCheck]). People sign in at the issuer (authorization code with PKCE); the tokens stay in
/// the session, here, and never reach a browser.
@Configuration(proxyBeanMethods = false)
class PortalSecurity {
    static final String REGISTRATION = "portal";
    private static final String SIGN_IN = "/oauth2/authorization/" + REGISTRATION;

    @Bean
    AtItsAddress atItsAddress(PortalSettings settings) {
        return new AtItsAddress(settings.address());
    }

    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, PortalSettings settings, ClientRegistrationRepository registrations) {
        var signedOut = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        signedOut.setPostLogoutRedirectUri(settings.address() + "/");
        return http
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .oauth2Login(login -> login.loginPage(SIGN_IN)).oauth2Client(Customizer.withDefaults())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new KeepAndSignIn(SIGN_IN))
                        .accessDeniedHandler(new KeepTyped(settings.address())))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessHandler(signedOut))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; script-src 'self';"
                                + " style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self';"
                                + " form-action 'self' " + settings.issuer() + "; frame-ancestors 'none'; base-uri 'none'"))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny))
                .build();
    }

    /// Each filter of the chain on its own is of no interest to operations, and measuring it took a tenth of the time of a page.
    @Bean
    SecurityObservationSettings filtersUnmeasured() {
        return SecurityObservationSettings.noObservations();
    }

    /// Asks the issuer for its endpoints when somebody first signs in: the portal can start before it.
    @Bean
    ClientRegistrationRepository registrations(PortalSettings settings) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(Discovery.registration(settings, REGISTRATION)));
    }

    @Bean
    OAuth2AuthorizedClientRepository signedInClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }
}
