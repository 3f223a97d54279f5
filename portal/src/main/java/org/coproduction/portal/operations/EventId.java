package org.coproduction.portal.operations;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The id of a parked event, which has characters that an address does not carry, as an address can carry it.
public record EventId(String id) {
    /// Read from an address; what is none is refused.
    public static EventId valueOf(String address) {
        return new EventId(new String(Base64.getUrlDecoder().decode(address), StandardCharsets.UTF_8));
    }

    String address() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }
}
