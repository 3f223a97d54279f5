package org.coproduction.starter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.coproduction.charter.Constituency;
import org.coproduction.testing.ServiceClient;
import org.coproduction.testing.SharedPlatform;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// One service made of nothing but the starter and its own beans, on a real broker and a real database wire, for all tests that
/// leave it running.
final class RunningSample {
    static final String TOKEN = SharedPlatform.issuer().participant(Constituency.PARENT_CARER, 1);
    static final ConfigurableApplicationContext SERVICE = new SpringApplicationBuilder(SampleApplication.class)
            .properties("spring.config.name=none")
            .run(SharedPlatform.arguments("--spring.config.import=classpath:coproduction-service.yml",
                    "--coproduction.service.name=design", "--spring.application.name=sample"));
    static final ServiceClient CLIENT = ServiceClient.of(SERVICE);
    static final ServiceClient MANAGEMENT = ServiceClient.ofManagement(SERVICE);
    static final AggregateStore<Ledger> LEDGERS = ledgers();
    static final Producer<String, byte[]> PRODUCER = Workbench.producer();

    private RunningSample() {
    }

    @SuppressWarnings("unchecked")
    private static AggregateStore<Ledger> ledgers() {
        return SERVICE.getBean(AggregateStore.class);
    }

    static void publish(String service, String project, long sequence, String text) {
        var event = new PendingEvent(UUID.randomUUID().toString(), sequence, service + ".noted.v1", Instant.EPOCH,
                "{\"text\":\"" + text + "\"}", null);
        ProducerRecord<String, byte[]> record = new Envelope(service, Topics.of(service)).wrap(project, event);
        var _ = PRODUCER.send(record);
    }

    static List<String> lines(String project) {
        return LEDGERS.find(project).map(found -> found.state().lines()).orElse(List.of());
    }
}
