package org.coproduction.starter;

import org.jspecify.annotations.Nullable;

/// Whose command it is and how a repeat of it is recognised. An endpoint takes it as a parameter.
///
/// @param key the `Idempotency-Key`, or `null` for a `PUT` that is repeatable by nature
/// @param caller to whom the key belongs
/// @param bodyHash to which content the key belongs
/// @param ifMatch the version that the caller saw, if it must still hold
public record Command(@Nullable String key, String caller, String bodyHash, @Nullable Long ifMatch) {
    /// A command that the platform gives itself: an owed step, an event that arrived.
    public static final Command OWN = new Command(null, "", "", null);

    Command asCreation() {
        return new Command("create", caller, bodyHash, null);
    }
}
