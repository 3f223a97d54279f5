package org.coproduction.starter;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.coproduction.web.ApiDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Gives a service everything of section 3 of the architecture by depending on this starter: it declares its stores, at
/// most one [Inbox] and its [OwedStep]s as beans, and sets `coproduction.service.name` and `.database`.
@AutoConfiguration
@EnableConfigurationProperties({ServiceSettings.class, Bounds.class})
@Import(StorageAdvice.class)
public class ServiceAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    Steps steps() {
        return Steps.UNWATCHED;
    }

    @Bean
    StateCodec stateCodec() {
        return new StateCodec();
    }

    /// What is read is on most of the databases, as what is written: else an instance could send an event, or do a step, for a write of
    /// another one that a failover then takes back.
    @Bean
    MongoDatabase serviceDatabase(MongoClient client, ServiceSettings settings) {
        return client.getDatabase(settings.database()).withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    @Bean
    NewTopic serviceTopic(ServiceSettings settings) {
        return new NewTopic(Topics.of(settings.name()), settings.partitions(), settings.replicas()).configs(
                java.util.Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete"));
    }

    @Bean
    OwnTopic ownTopic(KafkaAdmin admin, ServiceSettings settings) {
        return new OwnTopic(admin, settings.sweep());
    }

    @Bean(destroyMethod = "close")
    Producer<String, byte[]> eventProducer(KafkaProperties kafka, ServiceSettings settings) {
        var properties = kafka.buildProducerProperties();
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(settings.patience().toMillis()));
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(settings.patience().toMillis() / 2));
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.patience().toMillis());
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 1_000_000);
        return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    @Bean
    Relay relay(Producer<String, byte[]> producer, ServiceSettings settings, Steps steps, MeterRegistry metrics) {
        return new Relay(producer, new Envelope(settings.name(), Topics.of(settings.name())), steps, settings.patience(),
                settings.relays(), metrics);
    }

    @Bean
    AggregateStores aggregateStores(MongoDatabase database, StateCodec codec, Clock clock, Bounds bounds, Steps steps,
            Relay relay) {
        return new AggregateStores(database, codec, clock, bounds, steps, relay);
    }

    @Bean
    LostEvents lostEvents(AggregateStores stores, KafkaProperties kafka, ServiceSettings settings, StateCodec codec,
            Bounds bounds,
            Clock clock, MeterRegistry metrics) {
        var sent = new KafkaSentEvents(kafka.buildConsumerProperties(), Topics.of(settings.name()));
        return new LostEvents(settings.name(), stores::all, sent, codec, bounds, clock, metrics);
    }

    @Bean
    @ConditionalOnBean(Inbox.class)
    Consumption consumption(Inbox<?> inbox, MongoDatabase database, StateCodec codec, Clock clock, Steps steps,
            MeterRegistry metrics) {
        var parking = new Parking(database.getCollection("parked_events"), database.getCollection("skipped_events"), clock);
        return new Consumption(inbox, parking, codec, steps, metrics);
    }

    @Bean
    @ConditionalOnBean(Inbox.class)
    ConcurrentMessageListenerContainer<String, byte[]> inboxContainer(Inbox<?> inbox, Consumption consumption,
            KafkaProperties kafka,
            ServiceSettings settings) {
        var properties = kafka.buildConsumerProperties();
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, Math.toIntExact(settings.session().toMillis()));
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, Math.toIntExact(settings.session().toMillis() / 3));
        if (settings.instance() != null) {
            properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, settings.name() + "-" + settings.instance());
        }
        var container = new ContainerProperties(inbox.topics().toArray(String[]::new));
        container.setGroupId(settings.name());
        // After a batch, but not after each: what a crash brings again, the inbox drops.
        container.setAckMode(ContainerProperties.AckMode.TIME);
        container.setAckTime(settings.commit().toMillis());
        container.setMessageListener(new InboxListener(consumption));
        container.setMissingTopicsFatal(false);
        // Else it would end for good with the first time that the broker does not let it in.
        container.setAuthExceptionRetryInterval(settings.patience());
        var listener = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(properties, new StringDeserializer(), new ByteArrayDeserializer()), container);
        listener.setBeanName("inbox-" + settings.name());
        listener.setCommonErrorHandler(repeatWithoutEnd());
        return listener;
    }

    private static DefaultErrorHandler repeatWithoutEnd() {
        var pauses = new ExponentialBackOff(100, 2);
        pauses.setMaxInterval(5_000);
        pauses.setMaxElapsedTime(Long.MAX_VALUE);
        var handler = new DefaultErrorHandler(pauses);
        handler.defaultFalse(true);
        return handler;
    }

    @Bean
    @ConditionalOnBean(Consumption.class)
    ParkedEventsEndpoint parkedEventsEndpoint(Consumption consumption, LostEvents lostEvents) {
        return new ParkedEventsEndpoint(consumption, lostEvents);
    }

    /// It depends on every store having been made, so that none is left out of the sweep.
    @Bean
    Sweep sweep(AggregateStores stores, List<AggregateStore<?>> made, ObjectProvider<OwedStep<?>> owed,
            ObjectProvider<Consumption> consumption, Relay relay, Clock clock, ServiceSettings settings, MeterRegistry metrics) {
        var steps = owed.orderedStream().<OwedStep<?>>map(Objects::requireNonNull).toList();
        @Nullable
        Consumption consuming = consumption.getIfAvailable();
        var sweep = new Sweep(made, steps, consuming, relay, clock, settings.sweep(), settings.scan(), metrics);
        stores.attach(sweep, steps);
        return sweep;
    }

    @Bean
    @ConditionalOnBean(Consumption.class)
    Lag lag(Inbox<?> inbox, KafkaProperties kafka, ServiceSettings settings) {
        return new Lag(kafka.buildAdminProperties(), settings.name(), inbox.topics());
    }

    @Bean
    ApiDocumentEndpoint apiDocumentEndpoint(ServiceSettings settings) {
        return new ApiDocumentEndpoint(new ApiDocument(settings.name()));
    }

    @Bean
    @ConditionalOnBean(Consumption.class)
    FlowEndpoint flowEndpoint(Lag lag, Sweep sweep, Consumption consumption, LostEvents lostEvents) {
        return new FlowEndpoint(new WatchFlow(lag, sweep, consumption), consumption, lostEvents);
    }

    @Bean
    WebMvcConfigurer commandArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CommandArgument());
            }
        };
    }
}
