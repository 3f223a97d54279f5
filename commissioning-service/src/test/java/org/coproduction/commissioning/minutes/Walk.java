package org.coproduction.commissioning.minutes;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.coproduction.charter.Decision;

/// A sequence of commands, looked at after each of them.
public final class Walk {
    private Walk() {
    }

    /// What stays as it is through several commands is looked at once: it would look the same each time.
    ///
    /// @param command what the next command comes to
    /// @param defect what a faulty aggregate would become after each command
    /// @param check looks at what was before a command and what is after it, which are the same where it changes nothing
    /// @return where it leads to
    public static <A> A from(A start, int commands, Function<A, Decision<A>> command, UnaryOperator<A> defect,
            BiConsumer<A, A> check) {
        var now = start;
        var looked = false;
        for (var step = 0; step < commands; step++) {
            var before = now;
            if (command.apply(before) instanceof Decision.Changed<A>(var next, _)) {
                now = defect.apply(next);
                check.accept(before, now);
                looked = false;
            } else if (!looked) {
                check.accept(before, now);
                looked = true;
            }
        }
        return now;
    }
}
