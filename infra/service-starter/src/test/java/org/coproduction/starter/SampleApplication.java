package org.coproduction.starter;

import java.util.Map;
import java.util.Set;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.coproduction.web.Caller;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// A whole service of these tests, by depending on the starter: it raises `design.noted.v1` and notes what three others
/// raise. A note "poison" cannot be applied until `mended` is set, nor is there memory for "too much" before; "too deep" never can.
@SpringBootApplication
class SampleApplication {
    static volatile boolean mended;

    @Bean
    AggregateStore<Ledger> ledgers(AggregateStores stores) {
        return stores.of(AggregateType.of("ledgers", Ledger.class).raising(Map.of(Noted.class, "design.noted.v1")));
    }

    @Bean
    Inbox<Ledger> inbox(AggregateStore<Ledger> ledgers) {
        var inbox = new Inbox<>(ledgers, Ledger.Expected::new, Set.of("commissioning", "delivery", "assessment"));
        for (var service : Set.of("commissioning", "delivery", "assessment")) {
            inbox.on(service + ".noted.v1", Noted.class, (ledger, noted, _) -> {
                if (noted.text().equals("poison") && !mended) {
                    throw new IllegalStateException();
                }
                if (noted.text().equals("too deep")) {
                    throw new StackOverflowError();
                }
                if (noted.text().equals("too much") && !mended) {
                    throw new OutOfMemoryError();
                }
                return Decision.changed(ledger.plus(service + ':' + noted.text()));
            });
        }
        return inbox;
    }

    @RestController
    static class LedgerEndpoint {
        private final AggregateStore<Ledger> ledgers;

        LedgerEndpoint(AggregateStore<Ledger> ledgers) {
            this.ledgers = ledgers;
        }

        @PutMapping("/api/design/ledgers/{id}")
        ResponseEntity<Answer> open(@PathVariable String id, Caller caller, Command command) {
            return Answer.of(ledgers.create(id, command, new Ledger.Expected(id)));
        }

        @PostMapping("/api/design/ledgers/{id}/lines")
        ResponseEntity<Answer> note(@PathVariable String id, @RequestBody Noted noted, Command command) {
            return Answer.of(ledgers.change(id, command,
                    ledger -> noted.text().isEmpty()
                            ? Decision.refused(RefusalCode.REASON_MISSING)
                            : Decision.changed(ledger.plus(noted.text())).raising(noted)));
        }

        @GetMapping("/api/design/ledgers/{id}")
        ResponseEntity<Ledger> read(@PathVariable String id) {
            var found = ledgers.find(id).orElseThrow();
            return Answer.read(found.version(), found.state());
        }
    }
}
