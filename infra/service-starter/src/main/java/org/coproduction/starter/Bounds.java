package org.coproduction.starter;

import java.util.List;

import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How much an outbox may hold before commands are asked to come back later: the back-pressure of a broker that is
/// away or slow.
///
/// @param events most events in one outbox
/// @param bytes most bytes of event data in one outbox
/// @param eventBytes largest event
@ConfigurationProperties("coproduction.outbox")
public record Bounds(@DefaultValue("500") int events, @DefaultValue("2MB") DataSize bytes,
        @DefaultValue("256KB") DataSize eventBytes) {
    /// The refusal for an outbox that would overflow, or `null` if there is room.
    @Nullable
    RefusalCode check(List<PendingEvent> waiting, List<PendingEvent> raised) {
        if (raised.isEmpty()) {
            return null;
        }
        if (raised.stream().anyMatch(event -> event.bytes() > eventBytes.toBytes())) {
            return RefusalCode.EVENT_TOO_LARGE;
        }
        var size = waiting.stream().mapToLong(PendingEvent::bytes).sum() + raised.stream().mapToLong(PendingEvent::bytes).sum();
        return waiting.size() + raised.size() > events || size > bytes.toBytes() ? RefusalCode.TOO_BUSY : null;
    }
}
