package org.coproduction.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/// The store's and the messaging's tests once more, on real MongoDB and Kafka images, wherever Docker is. They run in a
/// process of their own, since this one has the embedded broker and database already.
@Testcontainers(disabledWithoutDocker = true)
class RealInfrastructureTest {
    static final List<Class<?>> SUITE = List.of(AggregateStoreTest.class, BoxesTest.class, ConsumptionTest.class,
            CrashPointsTest.class,
            RunningServiceTest.class);

    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0.15");

    @Container
    private static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.1.1");

    @Test
    void the_same_tests_hold_on_real_mongodb_and_kafka() throws Exception {
        try (var admin = AdminClient.create(Map.of("bootstrap.servers", (Object) KAFKA.getBootstrapServers()))) {
            admin.createTopics(List.of("commissioning", "design", "delivery", "assessment").stream()
                    .map(service -> new NewTopic(Topics.of(service), 4, (short) 1)).toList()).all().get();
        }
        var child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "-Dcoproduction.test.mongo=" + MONGO.getConnectionString(),
                "-Dcoproduction.test.kafka=" + KAFKA.getBootstrapServers(), SuiteRunner.class.getName()).inheritIO().start();

        assertThat(child.waitFor()).isZero();
    }
}
