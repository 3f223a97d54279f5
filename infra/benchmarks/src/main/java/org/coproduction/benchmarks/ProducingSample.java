package org.coproduction.benchmarks;

import java.util.Map;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.AggregateStores;
import org.coproduction.starter.AggregateType;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/// A service that raises events, by depending on the starter.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ProducingSample {
    static final String COLLECTION = "plans";

    /// Also the starter's [org.coproduction.starter.Steps].
    @Bean
    Sending sending() {
        return new Sending();
    }

    @Bean
    AggregateStore<Plan> plans(AggregateStores stores) {
        return stores.of(AggregateType.of(COLLECTION, Plan.class).raising(Map.of(Noted.class, Noted.TYPE)));
    }
}
