package org.coproduction.testing.document;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Things that people [make][java.lang.Object].
@RestController
class ThingEndpoint {
    /// @param costPence of one
    /// @param colours, sizes as they are sold
    record Thing(String name, long costPence, @Nullable List<String> colours, Map<Constituency, @Nullable Integer> sizes) {}

    interface Rules {
        Refusal refusal();
    }

    record Strict() implements Rules {
        @Override
        public Refusal refusal() {
            return Refusal.of(RefusalCode.GATE_CLOSED);
        }
    }

    private final Rules rules = new Strict();

    /// Makes a thing. It is kept.
    ///
    /// @param id chosen by whoever asks
    @PutMapping("/api/things/{id}")
    Thing make(@PathVariable UUID id, @RequestBody Thing thing) {
        if (thing.name.isBlank()) {
            throw new IllegalStateException(rules.refusal().plain());
        }
        return thing;
    }
}
