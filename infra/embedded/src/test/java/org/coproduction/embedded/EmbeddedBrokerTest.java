package org.coproduction.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class EmbeddedBrokerTest {
    private static final Map<String, Integer> TOPICS = Map.of("design.events", 3, "delivery.events", 2);

    @TempDir
    Path folder;

    @Test
    void keeps_records_and_offsets_over_a_restart_on_the_same_port() throws Exception {
        int port;
        try (var broker = start(0)) {
            port = Integer.parseInt(broker.bootstrapServers().split(":", -1)[1]);
            send(broker.bootstrapServers(), "one");
            assertThat(read(broker.bootstrapServers(), Set.of("one"))).containsExactly("one");
            assertThat(retention(broker)).isEqualTo("-1");
        }
        try (var broker = start(port)) {
            send(broker.bootstrapServers(), "two");
            assertThat(read(broker.bootstrapServers(), Set.of("two"))).as("the group goes on where it was")
                    .containsExactly("two");
        }
    }

    @Test
    void says_in_one_sentence_that_its_port_is_taken() throws Exception {
        try (var taken = new ServerSocket()) {
            taken.bind(LocalPort.address(0));

            assertThatThrownBy(() -> start(taken.getLocalPort()).close()).isInstanceOf(EmbeddedStartException.class)
                    .hasMessage("The broker cannot listen on port " + taken.getLocalPort()
                            + " because another program already does; stop that or choose another port.");
        }
    }

    @Test
    void refuses_a_folder_in_use_and_another_number_of_partitions() {
        try (var _ = start(0)) {
            assertThatThrownBy(() -> start(0).close()).isInstanceOf(EmbeddedStartException.class)
                    .hasMessage("The broker's folder " + folder + " is in use by another broker; stop that first.");
        }
        assertThatThrownBy(() -> EmbeddedBroker.start(new BrokerSettings(folder, 0, Map.of("design.events", 4))).close())
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessage("The topic design.events has 3 partitions, not 4, and their number is fixed for ever.");
    }

    @Test
    void loses_nothing_it_acknowledged_when_the_process_is_killed() throws Exception {
        Set<String> acknowledged = new HashSet<>();
        try (var child = Child.start(Sender.class, folder.toString())) {
            for (var line : child.killAfter(700)) {
                if (line.matches("\\d+\\.")) { // a line cut off by the kill says nothing
                    acknowledged.add(line);
                }
            }
        }
        try (var broker = start(0)) {
            assertThat(read(broker.bootstrapServers(), acknowledged)).containsAll(acknowledged);
            send(broker.bootstrapServers(), "goes on");
        }
    }

    private EmbeddedBroker start(int port) {
        return EmbeddedBroker.start(new BrokerSettings(folder, port, TOPICS));
    }

    private static String retention(EmbeddedBroker broker) throws InterruptedException, ExecutionException {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, "design.events");
        try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) broker.bootstrapServers()))) {
            return admin.describeConfigs(List.of(topic)).values().values().iterator().next().get().get("retention.ms").value();
        }
    }

    private static KafkaProducer<String, String> producer(String servers) {
        return new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers, ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.LINGER_MS_CONFIG, "0"),
                new StringSerializer(), new StringSerializer());
    }

    private static void send(String servers, String value) throws InterruptedException, ExecutionException {
        try (var producer = producer(servers)) {
            producer.send(new ProducerRecord<>("design.events", "key", value)).get();
        }
    }

    private static Set<String> read(String servers, Set<String> expected) {
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers, ConsumerConfig.GROUP_ID_CONFIG,
                "readers",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest", ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        Set<String> values = new HashSet<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("design.events"));
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!values.containsAll(expected) && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(100)).forEach(received -> values.add(received.value()));
            }
            consumer.commitSync();
        }
        return values;
    }

    /// Sends records without end and says each that was acknowledged.
    static final class Sender {
        private Sender() {
        }

        public static void main(String[] arguments) throws Exception {
            var broker = EmbeddedBroker.start(new BrokerSettings(Path.of(arguments[0]), 0, TOPICS));
            var producer = producer(broker.bootstrapServers());
            for (long n = 0;; n++) {
                var value = n + ".";
                producer.send(new ProducerRecord<>("design.events", value, value)).get();
                System.out.println(value);
            }
        }
    }
}
