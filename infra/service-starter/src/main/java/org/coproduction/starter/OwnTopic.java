package org.coproduction.starter;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/// Makes the topic of this service, unless it exists: beside the start, and again until the broker has it. A service may well be there
/// before its broker, and nobody else would make the topic then.
final class OwnTopic implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(OwnTopic.class);

    private final KafkaAdmin admin;
    private final Duration pause;
    private volatile @Nullable Thread making;

    /// @param pause before the broker is asked again
    OwnTopic(KafkaAdmin admin, Duration pause) {
        this.admin = admin;
        this.pause = pause;
    }

    private void make() {
        try {
            while (!made()) {
                Thread.sleep(pause);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean made() {
        try {
            return admin.initialize();
        } catch (RuntimeException away) {
            log.warn("The topic could not be made, and the broker will be asked again: {}", away.getClass().getSimpleName());
            return false;
        }
    }

    @Override
    public void start() {
        making = Thread.ofVirtual().name("own-topic").start(this::make);
    }

    @Override
    public void stop() {
        var ending = making;
        making = null;
        if (ending != null) {
            ending.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return making != null;
    }
}
