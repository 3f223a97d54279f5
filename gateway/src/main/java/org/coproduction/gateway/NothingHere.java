package org.coproduction.gateway;

import java.util.Arrays;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Outside of what is routed there is nothing to protect: an address that does not exist is answered as such, not with
/// a demand to sign in.
@Configuration(proxyBeanMethods = false)
class NothingHere {
    @Bean
    @Order(0)
    SecurityFilterChain unrouted(HttpSecurity http) {
        List<RequestMatcher> routed = Arrays.stream(Destination.values())
                .<RequestMatcher>map(destination -> PathPatternRequestMatcher.pathPattern(destination.paths())).toList();
        return http.securityMatcher(new NegatedRequestMatcher(new OrRequestMatcher(routed)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable).build();
    }
}
