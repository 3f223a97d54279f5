package org.coproduction.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.web.RunningSmallApplication.anonymous;
import static org.coproduction.web.RunningSmallApplication.isRefused;
import static org.coproduction.web.RunningSmallApplication.post;
import static org.coproduction.web.RunningSmallApplication.send;
import static org.coproduction.web.RunningSmallApplication.signedIn;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import org.coproduction.charter.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    private static final String GOOD = "{\"name\":\"Garden\",\"count\":2,\"open\":true}";

    @Test
    void good_input_is_taken() {
        assertThat(post("/api/things", BodyPublishers.ofString(GOOD)).json().path("name").asString()).isEqualTo("Garden");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name":"Garden","count":2,"open":true                       | MALFORMED_REQUEST |
            {"name":"Garden",,"count":2}                                 | MALFORMED_REQUEST |
            {"name":"Garden","count":2,"open":true,"count":3}            | MALFORMED_REQUEST |
            {"name":"Garden","count":2,"open":true,"nested":{"depth":1,"depth":2}} | MALFORMED_REQUEST |
            {"name":"Garden","count":2,"open":true} {"more":1}           | MALFORMED_REQUEST |
            {"name":"Garden","count":2,"open":true}]                     | MALFORMED_REQUEST |
            no json                                                      | MALFORMED_REQUEST |
            [1,2]                                                        | MALFORMED_REQUEST |
            "text"                                                       | MALFORMED_REQUEST |
            {"name":"Garden","count":2,"open":true,"colour":"red"}       | UNKNOWN_FIELD     | colour
            {"name":"Garden","count":2,"open":true,"nested":{"depth":1,"deep":1}} | UNKNOWN_FIELD     | nested.deep
            {"name":"Garden","count":"2","open":true}                    | INVALID_FIELD     | count
            {"name":"Garden","count":"two","open":true}                  | INVALID_FIELD     | count
            {"name":"Garden","count":2.5,"open":true}                    | INVALID_FIELD     | count
            {"name":"Garden","count":99999999999,"open":true}            | MALFORMED_REQUEST |
            {"name":"Garden","count":null,"open":true}                   | INVALID_FIELD     | count
            {"name":"Garden","count":[2],"open":true}                    | INVALID_FIELD     | count
            {"name":"Garden","count":true,"open":true}                   | INVALID_FIELD     | count
            {"name":"Garden","count":2,"open":"true"}                    | INVALID_FIELD     | open
            {"name":"Garden","count":2,"open":1}                         | INVALID_FIELD     | open
            {"name":7,"count":2,"open":true}                             | INVALID_FIELD     | name
            {"name":{"a":1},"count":2,"open":true}                       | INVALID_FIELD     | name
            {"name":" ","count":2,"open":true}                           | INVALID_FIELD     | name
            {"name":null,"count":2,"open":true}                          | INVALID_FIELD     | name
            {"name":"Gar\\u0000den","count":2,"open":true}               | INVALID_FIELD     | name
            {"name":"Gar\\u001bden","count":2,"open":true}               | INVALID_FIELD     | name
            {"name":"Gar\\ud83dden","count":2,"open":true}               | INVALID_FIELD     | name
            {"name":"Ring 0121 496 0000","count":2,"open":true}          | PERSONAL_DETAIL   | name
            {"name":"jo@example.org","count":2,"open":true}              | PERSONAL_DETAIL   | name
            {"name":"Garden","count":2}                                  | INVALID_FIELD     | open
            {"name":"Garden","count":2,"open":true,"constituency":"X"}   | INVALID_FIELD     | constituency
            {"name":"Garden","count":2,"open":true,"constituency":1}     | INVALID_FIELD     | constituency
            {"name":"Garden","count":2,"open":true,"nested":{"depth":""}}| INVALID_FIELD     | nested.depth
            {"name":"Garden","count":2,"open":true,"nested":{"depth":1,"parts":[{"depth":1},{"depth":"x"}]}} | INVALID_FIELD | nested.parts[1].depth
            """)
    void a_body_that_is_not_exactly_right_is_refused_with_the_field_at_fault(String body, RefusalCode code, String field) {
        var problem = isRefused(post("/api/things", BodyPublishers.ofString(body)), code);

        assertThat(problem.path("field").asString("")).isEqualTo(field == null ? "" : field);
        if (field != null) {
            assertThat(problem.path("detail").asString()).contains(field);
        }
    }

    @Test
    void lines_tabs_and_every_alphabet_are_taken_as_they_were_typed() {
        var typed = "Gärten\\r\\n\\tباغ \\ud83c\\udf31";

        assertThat(post("/api/things", BodyPublishers.ofString(GOOD.replace("Garden", typed))).json().path("name").asString())
                .isEqualTo("Gärten\r\n\tباغ 🌱");
    }

    @Test
    void no_body_at_all_is_refused() {
        isRefused(post("/api/things", BodyPublishers.noBody()), RefusalCode.MALFORMED_REQUEST);
    }

    @Test
    void an_oversize_body_is_refused_whether_it_names_its_size_or_not() {
        var body = BodyPublishers.ofString("{\"name\":\"" + "x".repeat(5000) + "\"}");

        assertThat(isRefused(post("/api/things", body), RefusalCode.BODY_TOO_LARGE).path("detail").asString()).contains("4 KB");
        isRefused(post("/api/things", BodyPublishers.fromPublisher(body)), RefusalCode.BODY_TOO_LARGE);
    }

    @Test
    void files_may_be_larger_where_files_belong_but_not_without_bound() {
        var file = BodyPublishers.ofByteArray(new byte[1024 * 1024]);
        var tooLarge = BodyPublishers.ofByteArray(new byte[1024 * 1024 + 1]);

        var taken = send(signedIn("/api/files/1").header("Content-Type", "application/octet-stream").PUT(file));
        assertThat(taken.json().path("size").asInt()).isEqualTo(1024 * 1024);
        assertThat(taken.json().path("hash").asString()).hasSize(22);
        assertThat(isRefused(send(signedIn("/api/files/1").header("Content-Type", "application/octet-stream").PUT(tooLarge)),
                RefusalCode.BODY_TOO_LARGE).path("detail").asString()).contains("1 MB");
        isRefused(send(signedIn("/api/files/1").header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.fromPublisher(tooLarge))), RefusalCode.BODY_TOO_LARGE);
    }

    @Test
    void only_so_many_large_bodies_are_held_at_once_and_small_ones_still_pass() throws Exception {
        var begun = new CountDownLatch(1);
        try (var slow = new SubmissionPublisher<java.nio.ByteBuffer>();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Flow.Publisher<java.nio.ByteBuffer> body = subscriber -> {
                slow.subscribe(subscriber);
                slow.submit(java.nio.ByteBuffer.wrap(new byte[10]));
                begun.countDown();
            };
            var first = threads.submit(() -> send(signedIn("/api/files/1").header("Content-Type", "application/octet-stream")
                    .PUT(BodyPublishers.fromPublisher(body))));
            begun.await();
            org.awaitility.Awaitility.await().untilAsserted(() -> isRefused(
                    send(signedIn("/api/files/2").header("Content-Type", "application/octet-stream")
                            .PUT(BodyPublishers.ofByteArray(new byte[10_000]))),
                    RefusalCode.TOO_BUSY));
            assertThat(send(signedIn("/api/files/3").header("Content-Type", "application/octet-stream")
                    .PUT(BodyPublishers.ofByteArray(new byte[100]))).status()).isEqualTo(200);
            slow.close();
            assertThat(first.get().status()).isEqualTo(200);
        }
        assertThat(send(signedIn("/api/files/2").header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(new byte[10_000]))).status()).isEqualTo(200);
    }

    @Test
    void a_value_in_the_address_that_is_no_number_is_refused_by_its_name() {
        assertThat(isRefused(send(signedIn("/api/things/two?page=1")), RefusalCode.INVALID_FIELD).path("field").asString())
                .isEqualTo("number");
        assertThat(isRefused(send(signedIn("/api/things/2?page=x")), RefusalCode.INVALID_FIELD).path("field").asString())
                .isEqualTo("page");
        isRefused(send(signedIn("/api/things/2")), RefusalCode.MALFORMED_REQUEST);
    }

    static List<String> unreadable() {
        return List.of("words=%ff", "words=%C0%80", "%ED%A0%80", "page=1&" + "a&".repeat(250));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void an_address_with_values_that_cannot_be_read_is_refused(String query) {
        isRefused(send(anonymous("/api/public?" + query)), RefusalCode.MALFORMED_REQUEST);
        isRefused(send(signedIn("/api/things/2?" + query)), RefusalCode.MALFORMED_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "words=50%", "a=%zz", "a=%4", "%u0041"})
    void what_is_not_percent_encoded_to_its_end_cannot_be_read(String query) {
        assertThat(QueryFilter.isReadable(query)).isFalse();
    }

    /// A form is read by nobody before its sender signed in, nor beyond the bound.
    @Test
    void a_form_is_a_body_like_any_other() {
        var form = "application/x-www-form-urlencoded";
        var tooLarge = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(new byte[1024 * 1024 + 1]));

        isRefused(send(signedIn("/api/files/1").header("Content-Type", form).PUT(tooLarge)), RefusalCode.BODY_TOO_LARGE);
        assertThat(send(signedIn("/api/files/1").header("Content-Type", form).PUT(BodyPublishers.ofString("a=%"))).json()
                .path("size").asInt()).isEqualTo(3);
        isRefused(send(signedIn("/api/things").header("Content-Type", form).POST(BodyPublishers.ofString("a=%"))),
                RefusalCode.MEDIA_TYPE_NOT_SUPPORTED);
    }

    @Test
    void a_method_or_a_format_that_does_not_fit_is_refused() {
        isRefused(send(signedIn("/api/things").DELETE()), RefusalCode.METHOD_NOT_ALLOWED);
        isRefused(send(signedIn("/api/things").header("Content-Type", "text/xml").POST(BodyPublishers.ofString("<a/>"))),
                RefusalCode.MEDIA_TYPE_NOT_SUPPORTED);
        isRefused(send(signedIn("/api/things").POST(BodyPublishers.ofString(GOOD))), RefusalCode.MEDIA_TYPE_NOT_SUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/", "/error", "/favicon.ico"})
    void an_address_without_anything_is_not_found(String path) {
        isRefused(send(signedIn(path)), RefusalCode.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api//things", "/api/%2e%2e/things", "/api/a%2Fb", "/api/things;x=1", "/api/%00"})
    void an_address_that_the_firewall_rejects_is_refused_like_anything_else(String path) {
        var response = send(anonymous(path));

        assertThat(response.status()).isBetween(400, 404);
        assertThat(response.text()).doesNotContain("Exception");
    }

    @Test
    void whoever_leaves_before_the_answer_is_there_is_no_fault() {
        var response = send(signedIn("/api/left"));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text()).isEmpty();
    }

    @Test
    void a_fault_shows_nothing_of_itself() {
        var response = send(signedIn("/api/fails"));

        isRefused(response, RefusalCode.UNEXPECTED);
        assertThat(response.status()).isEqualTo(500);
        assertThat(response.text()).doesNotContain("secret").doesNotContain("IllegalState");
    }
}
