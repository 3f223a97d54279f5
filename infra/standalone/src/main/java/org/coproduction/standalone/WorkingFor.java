package org.coproduction.standalone;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which part of the platform a thread works for: it stands on every line of the log, as `%part`. Whatever thread a part begins, virtual or
/// not, works for that part too, so nothing within the parts has to know of this.
public final class WorkingFor extends ClassicConverter {
    private static final InheritableThreadLocal<@Nullable String> PART = new InheritableThreadLocal<>();
    private static final String NO_PART = "platform";

    /// From here on this thread works for a part, until that is closed.
    ///
    /// @param name as people are told of it
    static Scope part(String name) {
        var before = PART.get();
        PART.set(name.replace(' ', '-'));
        return () -> PART.set(before);
    }

    @Override
    public String convert(ILoggingEvent line) {
        return Objects.requireNonNullElse(PART.get(), NO_PART);
    }

    /// Ends what [#part] began.
    interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
