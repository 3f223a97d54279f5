package org.coproduction.web;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// The W3C trace context of what is being done right now, as it travels in `traceparent` headers from the gateway
/// through commands and events. It is on every log line as `trace`.
public final class Trace {
    private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String KEY = "traceparent";
    private static final String LOG = "trace";

    private Trace() {
    }

    /// Goes on with the given context, or begins a new one where it is absent or malformed.
    public static Scope resume(@Nullable String traceparent) {
        var value = traceparent != null && VALID.matcher(traceparent).matches() ? traceparent : begin();
        var before = MDC.get(KEY);
        put(value);
        return () -> put(before);
    }

    /// The current context, for a header; `null` outside of any.
    public static @Nullable String current() {
        return MDC.get(KEY);
    }

    private static String begin() {
        var random = ThreadLocalRandom.current();
        return "00-" + hex(random.nextLong() | 1) + hex(random.nextLong()) + '-' + hex(random.nextLong() | 1) + "-01";
    }

    private static String hex(long value) {
        return HexFormat.of().toHexDigits(value);
    }

    private static void put(@Nullable String value) {
        if (value == null) {
            MDC.remove(KEY);
            MDC.remove(LOG);
        } else {
            MDC.put(KEY, value);
            MDC.put(LOG, value.substring(3, 35));
        }
    }

    /// Ends what [#resume] began.
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
