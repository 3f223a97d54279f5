package org.coproduction.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    @TempDir
    Path folder;

    @Test
    void a_token_issued_before_a_restart_is_good_after_it() {
        var key = "--coproduction.identity.key-file=" + folder.resolve("deep/key.json");
        var name = "--coproduction.identity.issuer=http://localhost:1";
        String token;
        try (var before = RunningIssuer.started("--coproduction.identity.examples=true", key, name)) {
            token = RunningIssuer.accessToken(before.exampleToken("young-person-1", "example-password"));
        }
        try (var after = RunningIssuer.started("--coproduction.identity.examples=true", key, name)) {
            assertThat(after.verifiedByKeys(token, "http://localhost:1").getClaimAsString("constituency"))
                    .isEqualTo("YOUNG_PERSON");
        }
    }

    @Test
    void the_key_is_made_once_and_only_its_owner_can_read_it() throws IOException, JOSEException {
        var file = folder.resolve("key.json");
        var made = SigningKey.keptIn(file);

        assertThat(SigningKey.keptIn(file)).isEqualTo(made);
        assertThat(made.getKeyID()).isEqualTo(made.computeThumbprint().toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_damaged_or_public_key_file_is_named_and_never_overwritten() throws IOException {
        var damaged = Files.writeString(folder.resolve("damaged.json"), "{\"kty\":");
        var published = Files.writeString(folder.resolve("public.json"), SigningKey.keptIn(null).toPublicJWK().toJSONString());
        var before = Files.readString(published);

        for (var file : new Path[]{damaged, published}) {
            assertThatThrownBy(() -> SigningKey.keptIn(file)).isInstanceOf(CannotStartException.class)
                    .hasMessageContaining(file.toString()).hasMessageContaining("does not hold a private RSA key");
        }
        assertThat(Files.readString(damaged)).isEqualTo("{\"kty\":");
        assertThat(Files.readString(published)).isEqualTo(before);
    }

    @Test
    void a_place_where_no_file_can_be_is_named() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "").resolve("key.json");

        assertThatThrownBy(() -> SigningKey.keptIn(file)).isInstanceOf(CannotStartException.class)
                .hasMessageContaining(file.toString());
    }
}
