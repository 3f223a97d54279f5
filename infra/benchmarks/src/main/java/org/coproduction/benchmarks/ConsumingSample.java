package org.coproduction.benchmarks;

import java.util.Set;
import org.coproduction.charter.Decision;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.AggregateStores;
import org.coproduction.starter.AggregateType;
import org.coproduction.starter.Inbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/// A service that follows another one's events, by depending on the starter. It tells a [Visibility] when each event's
/// effect has been written, and so can be read.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ConsumingSample {
    static final String COLLECTION = "read_plans";

    /// Also the starter's [org.coproduction.starter.Steps].
    @Bean
    Visibility visibility() {
        return new Visibility();
    }

    @Bean
    AggregateStore<Plan> readPlans(AggregateStores stores) {
        return stores.of(AggregateType.of(COLLECTION, Plan.class));
    }

    @Bean
    Inbox<Plan> inbox(AggregateStore<Plan> plans, Visibility visibility, @Value("${sample.follows}") String followed) {
        return new Inbox<>(plans, Plan.Expected::new, Set.of(followed)).on(Noted.TYPE, Noted.class, (plan, noted, _) -> {
            visibility.applying(noted);
            return Decision.changed(plan.revised());
        });
    }
}
