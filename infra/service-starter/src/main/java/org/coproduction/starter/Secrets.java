package org.coproduction.starter;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// One secret for each round or evaluation, under which a person's entry is found and replaced without the person being
/// named: the key is an HMAC of the person's id. When the secret is destroyed, the tie cannot be made again.
///
/// A secret that was read is kept in memory for a few seconds, since many people put something in at once. Where another instance destroys
/// it, that long it can still make keys here; the boxes are sealed by then and their keys forgotten, so there is nothing to tie.
public final class Secrets {
    private static final long KEPT = Duration.ofSeconds(5).toNanos();
    private static final int KEPT_AT_MOST = 200;
    private static final String ALGORITHM = "HmacSHA256";

    private final MongoCollection<Document> secrets;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(SecretKeySpec secret, long since) {}

    Secrets(MongoCollection<Document> secrets) {
        this.secrets = secrets;
    }

    /// Makes a secret for the owner unless there is one.
    public void make(String owner) {
        var secret = new byte[32];
        random.nextBytes(secret);
        try {
            secrets.insertOne(new Document("_id", owner).append("secret", new Binary(secret)));
        } catch (MongoWriteException made) {
            if (made.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw made;
            }
        }
    }

    /// The key of a person's entry, `null` once the secret is destroyed. It is the same each time and tells nothing.
    public @Nullable String keyOf(String owner, String person) {
        var keyed = of(owner);
        return keyed == null ? null : keyed.apply(person);
    }

    /// Gives for any text a key that only who has the owner's secret can make; `null` once the secret is destroyed.
    public @Nullable UnaryOperator<String> of(String owner) {
        var secret = secret(owner);
        return secret == null ? null : text -> key(secret, text);
    }

    private static String key(SecretKeySpec secret, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            var full = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(full, 18));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }

    private @Nullable SecretKeySpec secret(String owner) {
        var known = kept.get(owner);
        if (known != null && System.nanoTime() - known.since < KEPT) {
            return known.secret;
        }
        var stored = secrets.find(new Document("_id", owner)).first();
        if (stored == null) {
            kept.remove(owner);
            return null;
        }
        if (kept.size() >= KEPT_AT_MOST) {
            kept.clear();
        }
        var secret = new SecretKeySpec(stored.get("secret", Binary.class).getData(), ALGORITHM);
        kept.put(owner, new Kept(secret, System.nanoTime()));
        return secret;
    }

    public void destroy(String owner) {
        secrets.deleteOne(new Document("_id", owner));
        kept.remove(owner);
    }
}
