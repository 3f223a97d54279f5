package org.coproduction.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.coproduction.charter.Constituency;

/// A small issuer for tests: publishes its discovery document and keys over HTTP, and signs the tokens that a test asks
/// for, also wrong ones.
public final class TestIssuer {
    private final HttpServer server;
    private final ECKey key;

    TestIssuer() {
        try {
            key = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        serve("/.well-known/openid-configuration",
                "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/jwks\",\"subject_types_supported\":[\"public\"]}".formatted(uri(), uri()));
        serve("/jwks", new JWKSet(key.toPublicJWK()).toString());
        server.start();
    }

    private void serve(String path, String json) {
        server.createContext(path, exchange -> {
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// A participant of a constituency; the same number is the same person.
    public String participant(Constituency constituency, int number) {
        return sign(person(constituency.name() + number).claim("roles", List.of("participant"))
                .claim("constituency", constituency.name()));
    }

    public String facilitator() {
        return sign(person("facilitator").claim("roles", List.of("facilitator")));
    }

    /// Another facilitator, whom the families named.
    public String familiesFacilitator() {
        return sign(person("families' facilitator").claim("roles", List.of("facilitator", "families-facilitator")));
    }

    /// Somebody who facilitates, and takes part in a constituency beside that.
    public String facilitating(Constituency constituency) {
        return sign(person("facilitating " + constituency).claim("roles", List.of("facilitator", "participant"))
                .claim("constituency", constituency.name()));
    }

    public String operations() {
        return sign(person("operations").claim("roles", List.of("operations")));
    }

    /// Somebody who works for an organisation, with these roles.
    public String person(String name, List<String> roles, String organisation) {
        return sign(person(name).claim("roles", roles).claim("organisation", organisation));
    }

    /// A partner organisation with scopes, separated by blanks.
    public String client(String organisation, String scopes) {
        return sign(claims(organisation).claim("organisation", organisation).claim("scope", scopes));
    }

    /// Claims that a test changes before it signs them.
    public JWTClaimsSet.Builder person(String name) {
        return claims(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }

    private JWTClaimsSet.Builder claims(String subject) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder().issuer(uri()).audience("coproduction").subject(subject).issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3600)));
    }

    public String sign(JWTClaimsSet.Builder claims) {
        return sign(claims, key);
    }

    /// A token with right claims under a key that is not the issuer's.
    public String foreign(JWTClaimsSet.Builder claims) {
        try {
            return sign(claims, new ECKeyGenerator(Curve.P_256).keyID("test").generate());
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String sign(JWTClaimsSet.Builder claims, ECKey key) {
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims.build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
