package org.coproduction.starter;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.coproduction.starter.Steps.Step;

/// A producer whose process may end between handing over a record and the broker having it.
final class CutProducer extends MockProducer<String, byte[]> {
    private final CuttingSteps steps;
    private final List<ConsumerRecord<String, byte[]>> topic;

    CutProducer(CuttingSteps steps, List<ConsumerRecord<String, byte[]>> topic) {
        super(true, null, new StringSerializer(), new ByteArraySerializer());
        this.steps = steps;
        this.topic = topic;
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
        if (!steps.nextIs(Step.SENT)) {
            topic.add(new ConsumerRecord<>(record.topic(), 0, topic.size(), 0, TimestampType.CREATE_TIME, 0, 0, record.key(),
                    record.value(), record.headers(), Optional.empty()));
        }
        return super.send(record);
    }
}
