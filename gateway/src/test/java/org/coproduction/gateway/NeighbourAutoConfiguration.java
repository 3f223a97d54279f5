package org.coproduction.gateway;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/// Stands for whatever other applications bring along on one class path. The gateway must not pick it up.
@AutoConfiguration
class NeighbourAutoConfiguration {
    @Bean
    String neighbour() {
        return "neighbour";
    }
}
