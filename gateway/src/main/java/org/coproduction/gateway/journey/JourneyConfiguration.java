package org.coproduction.gateway.journey;

import org.coproduction.gateway.GatewaySettings;
import org.coproduction.gateway.route.Connections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tools.jackson.databind.json.JsonMapper;

/// Puts the journey together.
@Configuration(proxyBeanMethods = false)
public class JourneyConfiguration {
    @Bean
    ComposeJourney composeJourney(Connections connections, JsonMapper json, GatewaySettings settings) {
        return new ComposeJourney(connections, json, settings);
    }

    @Bean
    JourneyEndpoint journeyEndpoint(ComposeJourney journeys) {
        return new JourneyEndpoint(journeys);
    }
}
