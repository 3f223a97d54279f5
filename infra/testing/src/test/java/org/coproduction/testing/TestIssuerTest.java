package org.coproduction.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import org.coproduction.charter.Constituency;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtException;

class TestIssuerTest {
    private final TestIssuer issuer = SharedPlatform.issuer();

    @Test
    void its_tokens_verify_against_its_published_keys() {
        var token = JwtDecoders.fromIssuerLocation(issuer.uri()).decode(issuer.participant(Constituency.YOUNG_PERSON, 1));

        assertThat(token.getClaimAsString("constituency")).isEqualTo("YOUNG_PERSON");
        assertThat(token.getAudience()).containsExactly("coproduction");
    }

    @Test
    void an_expired_token_and_one_under_a_foreign_key_do_not() {
        var decoder = JwtDecoders.fromIssuerLocation(issuer.uri());

        assertThatThrownBy(() -> decoder.decode(issuer.sign(issuer.person("a").expirationTime(Date.from(Instant.EPOCH)))))
                .isInstanceOf(JwtException.class);
        assertThatThrownBy(() -> decoder.decode(issuer.foreign(issuer.person("a")))).isInstanceOf(JwtException.class);
    }
}
