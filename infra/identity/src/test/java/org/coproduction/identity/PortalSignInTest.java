package org.coproduction.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PortalSignInTest {
    private static final String CALLBACK = "http://localhost:8080/login/oauth2/code/portal";
    private static final String VERIFIER = "an-example-verifier-of-at-least-forty-three-letters";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final RunningIssuer issuer = RunningIssuer.withExamples();

    @BeforeEach
    void nobody_is_signed_in() {
        issuer.newBrowser();
    }

    @Test
    void a_young_person_signs_in_through_the_form_and_the_portal_gets_their_tokens() {
        var answer = redeem(code("young-person-3"), VERIFIER);
        var access = issuer.verified(RunningIssuer.accessToken(answer));
        var id = issuer.verified(RunningIssuer.json(answer).required("id_token").asString());
        var direct = issuer.verified(RunningIssuer.accessToken(issuer.exampleToken("young-person-3", "example-password")));

        assertThat(access.getClaims().keySet()).isEqualTo(direct.getClaims().keySet());
        assertThat(access.getSubject()).isEqualTo(direct.getSubject());
        assertThat(access.getAudience()).containsExactly("coproduction");
        assertThat(access.getClaimAsStringList("roles")).containsExactly("participant");
        assertThat(access.getClaimAsString("constituency")).isEqualTo("YOUNG_PERSON");
        assertThat(id.getAudience()).containsExactly("portal");
        assertThat(id.getSubject()).isEqualTo(access.getSubject());
        assertThat(id.getClaimAsString("nonce")).isEqualTo("an-example-nonce");
        assertThat(id.getClaimAsString("preferred_username")).isEqualTo("young-person-3");
    }

    @Test
    void the_portal_can_refresh_read_who_it_is_and_sign_out() {
        var first = RunningIssuer.json(redeem(code("parent-carer-2"), VERIFIER));
        var again = issuer.post("/oauth2/token",
                Map.of("grant_type", "refresh_token", "refresh_token", first.required("refresh_token").asString()),
                RunningIssuer.basic("portal", "example-portal-secret"));
        var refreshed = RunningIssuer.accessToken(again);
        var person = issuer.get("/userinfo", "Authorization", "Bearer " + refreshed);
        var out = issuer.get("/connect/logout?" + RunningIssuer.encoded(
                Map.of("id_token_hint", RunningIssuer.json(again).required("id_token").asString(), "post_logout_redirect_uri",
                        "http://localhost:8080/")));

        assertThat(issuer.verified(refreshed).getClaimAsString("constituency")).isEqualTo("PARENT_CARER");
        assertThat(RunningIssuer.json(person).required("sub").asString()).isEqualTo(issuer.verified(refreshed).getSubject());
        assertThat(location(out)).isEqualTo("http://localhost:8080/");
        assertThat(location(authorize(asked()))).endsWith("/login");
    }

    @Test
    void a_stolen_code_is_worthless_without_the_verifier() {
        var answer = redeem(code("parent-carer-1"), "somebody-elses-verifier-of-at-least-forty-three-letters");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(RunningIssuer.json(answer).required("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void a_request_without_a_challenge_gets_no_code() {
        var asked = asked();
        asked.remove("code_challenge");
        asked.remove("code_challenge_method");
        signIn("parent-carer-1", "example-password");

        assertThat(query(location(authorize(asked)))).containsEntry("error", "invalid_request").doesNotContainKey("code");
    }

    @Test
    void a_foreign_callback_is_never_redirected_to() {
        var asked = asked();
        asked.put("redirect_uri", "http://localhost:1/elsewhere");
        signIn("parent-carer-1", "example-password");

        assertThat(authorize(asked).statusCode()).isEqualTo(400);
    }

    @Test
    void a_wrong_password_leads_back_to_the_form() {
        assertThat(location(signIn("parent-carer-1", "guessed"))).endsWith("/login?error");
    }

    private String code(String username) {
        assertThat(location(authorize(asked()))).endsWith("/login");
        var back = location(signIn(username, "example-password"));
        var answer = query(location(issuer.get(back, "Accept", "text/html")));
        assertThat(answer).containsEntry("state", "an-example-state");
        return answer.getOrDefault("code", "");
    }

    private static Map<String, String> asked() {
        return new HashMap<>(Map.of("response_type", "code", "client_id", "portal", "redirect_uri", CALLBACK, "scope",
                "openid profile", "state", "an-example-state", "nonce", "an-example-nonce", "code_challenge", challenge(),
                "code_challenge_method", "S256"));
    }

    private HttpResponse<String> authorize(Map<String, String> asked) {
        return issuer.get("/oauth2/authorize?" + RunningIssuer.encoded(asked), "Accept", "text/html");
    }

    private HttpResponse<String> signIn(String username, String password) {
        var csrf = CSRF.matcher(issuer.get("/login").body());
        assertThat(csrf.find()).isTrue();
        return issuer.post("/login", Map.of("username", username, "password", password, "_csrf", csrf.group(1)));
    }

    private HttpResponse<String> redeem(String code, String verifier) {
        return issuer.post("/oauth2/token",
                Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", CALLBACK, "code_verifier", verifier),
                RunningIssuer.basic("portal", "example-portal-secret"));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static Map<String, String> query(String address) {
        var found = new HashMap<String, String>();
        for (var pair : URI.create(address).getRawQuery().split("&")) {
            var parts = pair.split("=", 2);
            found.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return found;
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
