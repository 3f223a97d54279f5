package org.coproduction.commissioning.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.award.Tranche.Payment;

/// The parts in which an award is paid: they are always the whole of it, and what has been paid stays as it is.
record Parts(Funded award) {
    /// Refuses parts that are not the award as it is now, and another part in the place of one that has been paid.
    Decision<FundingAward> divide(List<Tranche> parts) {
        if (!areTheAward(parts)) {
            return Decision.refused(notTheAward());
        }
        var kept = Tranche.keepingPaid(award.tranches(), parts);
        if (kept == null) {
            return Decision.refused(RefusalCode.TRANCHE_PAID);
        }
        return kept.equals(award.tranches()) ? Decision.unchanged() : Decision.changed(award.paidIn(kept));
    }

    /// Refuses a part that was not due on that day, a day that has not come, a day on which the award stood still or had ended, and any
    /// part as long as they are those of the award before it was varied. What was paid before it was stopped can be recorded afterwards.
    ///
    /// @param number of the part, from 1
    /// @param today in London
    Decision<FundingAward> pay(int number, Payment payment, LocalDate today) {
        if (number < 1 || number > award.tranches().size()) {
            return Decision.refused(RefusalCode.NOT_FOUND);
        }
        var part = award.tranches().get(number - 1);
        if (payment.isSameAs(part.paid())) {
            return Decision.unchanged();
        }
        if (part.paid() != null) {
            return Decision.refused(RefusalCode.TRANCHE_PAID);
        }
        if (payment.on().isAfter(today)) {
            return Decision.refused(RefusalCode.INVALID_FIELD, "on");
        }
        var stopped = award.standing().stoppedOn(payment.on());
        if (stopped != null) {
            return Decision.refused(stopped);
        }
        if (!part.isDueOn(payment.on(), award.grant(), award.progress())) {
            return Decision.refused(RefusalCode.TRANCHE_NOT_DUE);
        }
        if (!areTheAward(award.tranches())) {
            return Decision.refused(notTheAward());
        }
        var paid = new ArrayList<>(award.tranches());
        paid.set(number - 1, part.paid(payment));
        return Decision.changed(award.paidIn(paid));
    }

    private boolean areTheAward(List<Tranche> parts) {
        return parts.stream().mapToLong(part -> part.amount().pence()).sum() == award.amount().pence();
    }

    private Refusal notTheAward() {
        return Refusal.of(RefusalCode.TRANCHES_NOT_THE_AWARD, "tranches").with("amount", award.amount().toString());
    }
}
