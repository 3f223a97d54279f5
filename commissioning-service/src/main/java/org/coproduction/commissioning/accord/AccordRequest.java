package org.coproduction.commissioning.accord;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.web.Caller;
import org.coproduction.web.NamesNobody;
import org.coproduction.web.RefusedException;
import org.jspecify.annotations.Nullable;

/// What people send on the way to an agreement, whatever it is on.
public final class AccordRequest {
    private AccordRequest() {
    }

    /// That the Easy Read version of a version says the same.
    public record Confirmed(@Min(1) int version) {}

    /// @param reason needed for a no
    public record Position(@Min(1) int version, @NotNull Boolean agrees, @Nullable @Size(max = 2000) String reason) {
        /// The stance of somebody who has a voice; refuses everybody else, and a no without its reason.
        public Stance of(Caller caller) {
            var constituency = caller.voice();
            var said = Objects.requireNonNullElse(reason, "").strip();
            if (!agrees && said.isEmpty()) {
                throw new RefusedException(Refusal.of(RefusalCode.STANCE_REASON_MISSING, "reason"));
            }
            return new Stance(caller.id(), constituency, version, agrees, said);
        }
    }

    /// @param outreach what is done in that time to reach those who have not been heard; it is published
    public record Extended(@NotNull Instant until, @Nullable @Size(max = 2000) @NamesNobody String outreach) {
        /// What was said of it, or nothing.
        public String said() {
            return Objects.requireNonNullElse(outreach, "");
        }
    }

    /// Why the accountable body goes on without an agreement; it is published.
    public record Decided(@NotBlank @Size(max = 2000) @NamesNobody String reasons) {}

    /// What was done to reach those who have not been heard; it is published.
    public record Outreach(@NotBlank @Size(max = 2000) @NamesNobody String outreach) {}
}
