package org.coproduction.commissioning.award;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.coproduction.charter.Money;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.award.Tranche.Due;
import org.coproduction.commissioning.round.Terms;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.coproduction.web.RefusedException;
import org.coproduction.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The parts in which an award is paid. When each became due and was paid, everybody reads in the project's story.
@RestController
@RequestMapping("/api/commissioning/projects/{projectId}/tranches")
class TrancheEndpoint {
    private final PayAward payAward;

    TrancheEndpoint(PayAward payAward) {
        this.payAward = payAward;
    }

    record Dividing(@NotEmpty @Size(max = Tranche.MOST) List<@NotNull @Valid Part> tranches) {}

    /// @param milestones how many have to be met, with `MILESTONES_MET` only
    record Part(@Min(1) @Max(Terms.LARGEST_POT) long amountPence, @NotNull Due due, @Nullable @Min(1) Integer milestones) {
        Tranche tranche() {
            if ((due == Due.MILESTONES_MET) != (milestones != null)) {
                throw new RefusedException(Refusal.of(RefusalCode.INVALID_FIELD, "milestones"));
            }
            return new Tranche(new Money(amountPence), due, milestones == null ? 0 : milestones, null);
        }
    }

    /// @param on the day on which it was paid, in London
    record Paying(@NotNull LocalDate on, @NotBlank @Size(max = 200) String reference) {}

    /// Cuts an award into the parts in which it is paid, each due at once, with the plan, with so many milestones or with the end
    /// of delivery. The parts together are the award.
    @PutMapping
    ResponseEntity<Answer> divide(@PathVariable UUID projectId, @Valid @RequestBody Dividing dividing, Caller caller,
            Command command) {
        caller.requireRoleOrScope(Role.ACCOUNTABLE_BODY, "commissioning:ratify");
        return Answer.of(payAward.divide(projectId.toString(), caller.speaksFor(),
                dividing.tranches.stream().map(Part::tranche).toList(), command));
    }

    /// Records that a part which is due was paid, with its day and the payment's reference. Also after a project was suspended or
    /// ended, for what was paid before that day.
    @PostMapping("/{number}/payment")
    ResponseEntity<Answer> pay(@PathVariable UUID projectId, @PathVariable int number, @Valid @RequestBody Paying paying,
            Caller caller, Command command) {
        caller.requireRoleOrScope(Role.ACCOUNTABLE_BODY, "commissioning:ratify");
        return Answer.of(payAward.pay(projectId.toString(), number, paying.on, paying.reference.strip(),
                caller.speaksFor(), command));
    }
}
