package org.coproduction.commissioning.minutes;

import java.util.Objects;
import java.util.function.Function;
import org.coproduction.commissioning.minutes.Mover.Part;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// The answer to what needs both facilitators: 202 while it is only asked for, and 200 once it has happened.
public final class MotionAnswer {
    private MotionAnswer() {
    }

    /// @param awaits whose agreement is still needed; `null` once it has happened
    public record Body(String id, long version, @Nullable Awaits awaits) {}

    public record Awaits(Part part, String plain, String easyRead) {
        private static Awaits of(Part part) {
            return part == Part.FACILITATOR
                    ? new Awaits(part, "This is asked for. It happens as soon as the other facilitator agrees.",
                            "You asked for this. The other facilitator must say yes too.")
                    : new Awaits(part,
                            "This is asked for. It happens as soon as a facilitator who was named by the families agrees.",
                            "You asked for this. The facilitator that families chose must say yes too.");
        }
    }

    /// A refusal becomes problem details.
    ///
    /// @param minutes of the round with this id
    public static ResponseEntity<Body> of(Outcome outcome, Function<String, Minutes> minutes, Matter matter) {
        var done = Objects.requireNonNull(Answer.of(outcome).getBody(), "every command is answered");
        var awaits = minutes.apply(done.id()).about(matter).map(Motion::awaits).map(Awaits::of).orElse(null);
        return ResponseEntity.status(awaits == null ? HttpStatus.OK : HttpStatus.ACCEPTED).eTag(Long.toString(done.version()))
                .body(new Body(done.id(), done.version(), awaits));
    }
}
