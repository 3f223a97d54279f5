package org.coproduction.testing.document;

import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What was lent, of any kind.
abstract class LentEndpoint<L extends LentEndpoint.Loan> {
    private final L loan;

    LentEndpoint(L loan) {
        this.loan = loan;
    }

    interface Loan {
        Refusal refusal();
    }

    record Kite() implements Loan {
        @Override
        public Refusal refusal() {
            return Refusal.of(RefusalCode.GATE_CLOSED);
        }
    }

    record Boat() implements Loan {
        @Override
        public Refusal refusal() {
            return Refusal.of(RefusalCode.NO_DRAFT);
        }
    }

    @RestController
    @RequestMapping("/api/kites")
    static class KiteEndpoint extends LentEndpoint<Kite> {
        KiteEndpoint() {
            super(new Kite());
        }
    }

    /// Gives a thing back.
    @DeleteMapping
    void giveBack() {
        throw new IllegalStateException(loan.refusal().plain());
    }
}
