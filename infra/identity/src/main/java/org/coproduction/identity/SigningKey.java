package org.coproduction.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The key that signs every token: RSA of 2048 bits for RS256, the one algorithm that every OpenID Connect client
/// accepts (OpenID Connect Core 1.0, section 15.1), named by its thumbprint (RFC 7638).
final class SigningKey {
    private static final int BITS = 2048;

    private SigningKey() {
    }

    /// The key kept in the file; made and kept there, readable by its owner only, if the file does not exist. Refuses
    /// a file that is no private signing key, because making another would silently void every token.
    ///
    /// @param file where the key is kept, or `null` for a key that lives as long as the process
    static RSAKey keptIn(@Nullable Path file) {
        if (file == null) {
            return made();
        }
        try {
            if (!Files.exists(file)) {
                keep(made(), file);
            }
            return read(file);
        } catch (IOException failure) {
            throw new CannotStartException("the signing key file " + file + " cannot be read or written", failure);
        }
    }

    private static RSAKey read(Path file) throws IOException {
        try {
            if (JWK.parse(Files.readString(file)) instanceof RSAKey key && key.isPrivate()) {
                return key;
            }
            throw unusable(file, null);
        } catch (ParseException failure) {
            throw unusable(file, failure);
        }
    }

    private static CannotStartException unusable(Path file, @Nullable Throwable cause) {
        return new CannotStartException("the signing key file " + file
                + " does not hold a private RSA key: restore it, or delete it to have a new one made (all tokens lapse)", cause);
    }

    private static void keep(RSAKey key, Path file) throws IOException {
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
        Files.createDirectories(folder);
        var written = Files.createTempFile(folder, "signing-key", ".tmp", ownerOnly(folder));
        try {
            Files.writeString(written, key.toJSONString());
            Files.move(written, file); // never over a key that another process has just made
        } catch (FileAlreadyExistsException other) {
            Files.delete(written);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    private static RSAKey made() {
        try {
            return new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.RS256).keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException("this Java makes no RSA keys", failure);
        }
    }
}
