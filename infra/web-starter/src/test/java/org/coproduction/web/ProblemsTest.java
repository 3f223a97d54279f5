package org.coproduction.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.charter.RefusalKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemsTest {
    @ParameterizedTest
    @EnumSource(RefusalCode.class)
    void every_refusal_has_its_status_its_type_and_its_words(RefusalCode code) {
        var problem = Problems.of(code);

        assertThat(problem.getStatus()).isEqualTo(Problems.status(code).value()).isBetween(400, 599);
        assertThat(String.valueOf(problem.getType())).matches("urn:coproduction:refusal:[a-z0-9-]+");
        assertThat(problem.getDetail()).isNotBlank().doesNotContain("{");
        assertThat(problem.getTitle()).isNotBlank();
        assertThat(problem.getProperties()).containsEntry("code", code.name()).containsKey("easyRead").doesNotContainKeys("field",
                "constituencies");
    }

    @ParameterizedTest
    @EnumSource(RefusalKind.class)
    void what_a_caller_can_do_about_it_decides_the_status(RefusalKind kind) {
        var expected = switch (kind) {
            case INVALID -> 400;
            case NOT_ALLOWED -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case GONE -> 410;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case UNAVAILABLE -> 503;
        };
        var special = Map.of(RefusalCode.NOT_SIGNED_IN, 401, RefusalCode.TOKEN_NOT_ACCEPTED, 401, RefusalCode.METHOD_NOT_ALLOWED,
                405,
                RefusalCode.MEDIA_TYPE_NOT_SUPPORTED, 415, RefusalCode.UNEXPECTED, 500);
        for (var code : RefusalCode.values()) {
            if (code.kind() == kind) {
                assertThat(Problems.status(code).value()).as(code.name()).isEqualTo(special.getOrDefault(code, expected));
            }
        }
    }

    @Test
    void the_field_and_the_groups_concerned_are_named() {
        var problem = Problems
                .of(new Refusal(RefusalCode.QUORUM_NOT_MET, Map.of(), List.of(Constituency.YOUNG_PERSON), "voices"));

        assertThat(problem.getType()).isEqualTo(URI.create("urn:coproduction:refusal:quorum-not-met"));
        assertThat(problem.getDetail()).contains(Constituency.plain(List.of(Constituency.YOUNG_PERSON)));
        assertThat(problem.getProperties()).containsEntry("field", "voices").containsEntry("constituencies",
                List.of("YOUNG_PERSON"));
    }
}
