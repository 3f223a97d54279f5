package org.coproduction.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Compares what someone presents with what is configured: `{bcrypt}…`, or `{noop}…` for examples.
///
/// Never asks for a stronger form to be stored (Spring's own encoder does), since that would hash `{noop}` secrets at
/// first use and then cost every token of a client some 80 ms.
final class StoredSecrets implements PasswordEncoder {
    private static final String PLAIN = "{noop}";
    private static final String BCRYPT = "{bcrypt}";

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

    @Override
    public @Nullable String encode(@Nullable CharSequence presented) {
        return BCRYPT + bcrypt.encode(presented);
    }

    @Override
    public boolean matches(@Nullable CharSequence presented, @Nullable String stored) {
        if (presented == null || stored == null) {
            return false;
        }
        if (stored.startsWith(PLAIN)) {
            return MessageDigest.isEqual(bytes(presented.toString()), bytes(stored.substring(PLAIN.length())));
        }
        return stored.startsWith(BCRYPT) && bcrypt.matches(presented, stored.substring(BCRYPT.length()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
