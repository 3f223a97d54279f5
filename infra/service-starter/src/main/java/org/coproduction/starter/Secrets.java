package org.coproduction.starter;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// One secret for each round or evaluation, under which a person's entry is found and replaced without the person being
/// named: the key is an HMAC of the person's id. When the secret is destroyed, the tie cannot be made again.
public final class Secrets {
    private final MongoCollection<Document> secrets;
    private final SecureRandom random = new SecureRandom();

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
        var stored = secrets.find(new Document("_id", owner)).first();
        if (stored == null) {
            return null;
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(stored.get("secret", Binary.class).getData(), "HmacSHA256"));
            var full = mac.doFinal(person.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(full, 18));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }

    public void destroy(String owner) {
        secrets.deleteOne(new Document("_id", owner));
    }
}
