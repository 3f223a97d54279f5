package org.coproduction.delivery.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.coproduction.charter.Money;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.coproduction.web.NamesNobody;
import org.coproduction.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Asks those whose money it is to vary the award.
@RestController
@RequestMapping("/api/delivery/plans/{projectId}/variations")
class VariationEndpoint {
    /// A hundred billion pounds, as the largest pot.
    private static final long LARGEST = 10_000_000_000_000L;

    private final AskVariation askVariation;

    VariationEndpoint(AskVariation askVariation) {
        this.askVariation = askVariation;
    }

    /// @param what changes; it is published, and names nobody
    /// @param easyRead what changes and why, in Easy Read
    /// @param amountPence the whole award as it would be
    record Asking(@NotBlank @Size(max = 2000) @NamesNobody String what, @NotBlank @Size(max = 2000) @NamesNobody String reason,
            @NotBlank @Size(max = 2000) @NamesNobody String easyRead, @NotNull Boolean changesScope,
            @NotNull @Min(1) @Max(LARGEST) Long amountPence) {}

    /// Asks to change the money or the scope of what was funded. Asking again replaces what was not decided yet.
    @PostMapping
    ResponseEntity<Answer> ask(@PathVariable UUID projectId, @Valid @RequestBody Asking asking, Caller caller, Command command) {
        caller.requireRoleOrScope(Role.FACILITATOR, "delivery:write");
        var by = caller.roles().contains(Role.FACILITATOR) ? null : caller.speaksFor();
        return Answer.of(askVariation.handle(projectId,
                now -> new Variation.Request(asking.what.strip(), asking.reason.strip(), asking.easyRead.strip(),
                        asking.changesScope, new Money(asking.amountPence), by, now),
                command));
    }
}
