package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.coproduction.standalone.ChildPlatform;
import org.coproduction.standalone.RunningPlatform;
import org.coproduction.testing.Contract;
import org.coproduction.testing.ProjectEvents;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/// Operations staff in a real browser, on the whole platform, with events that cannot be applied.
@ExtendWith(RunningPlatform.class)
@EnabledIf("org.coproduction.standalone.demo.Browser#isInstalled")
@EnabledIfSystemProperty(named = "coproduction.thorough", matches = "true", disabledReason = "in the long run")
class OperationsPageTest {
    private static final String PUBLISHED = "assessment.evaluation-published.v1";

    private static ChildPlatform platform;
    private static Api api;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.platform();
        api = new Api(platform.gateway(), platform.issuer());
        System.setProperty("coproduction.test.kafka", platform.kafka());
    }

    private static Browser browser(boolean scripts) {
        return new Browser(platform.gateway(), scripts);
    }

    private static void awaitParked(String id, int behind) {
        api.await(id + " to be parked", "/api/commissioning/operations/flow", api.person("operations-1"),
                flow -> flow.path("parked").valueStream()
                        .anyMatch(held -> held.path("id").asString().contains(id) && held.path("behind").asInt() == behind));
    }

    /// An event without what it should say, and one behind it: nothing shows them but the pages of operations staff.
    private static void parkPoison(String project) {
        ProjectEvents.publish(project, 1, PUBLISHED, "{}");
        ProjectEvents.publish(project, 2, PUBLISHED, "{}");
        awaitParked(project, 1);
    }

    private static String linkTo(String project) {
        return "//li[contains(., '" + project + "')]//a";
    }

    private static void open(Browser browser, String project) {
        browser.driver().findElement(By.xpath(linkTo(project))).click();
        browser.awaitChange("A parked event");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_event_that_cannot_be_applied_is_seen_sent_again_in_vain_and_skipped_for_a_reason(boolean scripts) {
        var project = UUID.randomUUID().toString();
        parkPoison(project);
        try (var browser = browser(scripts)) {
            browser.become("operations-1");
            browser.follow("Operations");
            assertThat(browser.text()).contains("Something is parked: please see to it", PUBLISHED + ", number 1",
                    "The fault was: NullPointerException.", "wait behind it: 1.", "Everything flows");
            browser.looked("parked");
            if (scripts) {
                browser.lookedNarrowInEasyRead("parked");
            }

            open(browser, project);
            browser.looked("parked-event");
            if (scripts) {
                browser.lookedNarrowInEasyRead("parked-event");
            }
            browser.press("Send it again");
            assertThat(browser.text()).contains("There is a problem", "The event could still not be applied, and stays parked.");
            browser.looked("still-fails");
            browser.press("Skip it");
            assertThat(browser.text()).contains("There is a problem", "Write something here");
            browser.type("Why can it be left out?", "A test published it.");
            browser.press("Skip it");
            assertThat(browser.text()).contains("It is not parked any more", "Skipped or declared lost lately",
                    "A test published it.",
                    PUBLISHED + ", number 2");
            browser.looked("skipped");
            open(browser, project);
            browser.type("Why can it be left out?", "So was this.");
            browser.press("Skip it");

            browser.open("/operations");
            assertThat(browser.driver().findElements(By.xpath(linkTo(project)))).isEmpty();
        }
    }

    @Test
    void an_event_that_came_too_early_waits_for_the_missing_one_and_then_follows_by_itself_also_on_the_page() {
        var project = UUID.randomUUID().toString();
        ProjectEvents.publish(project, 2, PUBLISHED, Contract.of(PUBLISHED).sample(project));
        awaitParked(project, 0);
        try (var browser = browser(true)) {
            browser.become("operations-1");
            browser.open("/operations");
            assertThat(browser.text()).contains("Number 1 of the same project has not come yet.");
            browser.looked("gap");
            open(browser, project);
            browser.press("Send it again");
            assertThat(browser.text()).contains("An earlier event of the same project is missing or parked.");

            browser.open("/operations");
            ProjectEvents.publish(project, 1, PUBLISHED, Contract.of(PUBLISHED).sample(project));

            browser.awaitGone(linkTo(project));
        }
    }

    @Test
    void a_record_that_is_no_event_can_only_be_skipped() {
        publish("no event at all");
        awaitParked("assessment.events-", 0);
        try (var browser = browser(true)) {
            browser.become("operations-1");
            browser.open("/operations");
            browser.follow("A record that is no event");
            assertThat(browser.text()).contains("assessment.events-", "It could not be read").doesNotContain("Send it again");
            browser.looked("unreadable");
            browser.type("Why can it be left out?", "It came from a wrong program.");
            browser.press("Skip it");

            assertThat(browser.text()).contains("It is not parked any more");
        }
    }

    private static void publish(String text) {
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", (Object) platform.kafka()), new StringSerializer(),
                new ByteArraySerializer())) {
            var _ = producer.send(new ProducerRecord<>("assessment.events", text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void a_page_that_looks_again_by_itself_can_be_stopped() {
        try (var browser = browser(true)) {
            browser.become("operations-1");
            browser.open("/operations");
            browser.follow("Stop looking again by itself");
            assertThat(browser.driver().findElements(By.cssSelector("[hx-trigger]"))).isEmpty();
            browser.looked("still");
            browser.follow("Look again every 10 seconds");
            assertThat(browser.driver().findElements(By.cssSelector("[hx-trigger]"))).hasSize(4);
        }
    }

    @Test
    void nobody_else_is_led_there_or_let_in() {
        try (var browser = browser(true)) {
            browser.become("parent-carer-1");
            assertThat(browser.text()).doesNotContain("Operations");
            browser.open("/operations");
            assertThat(browser.text()).contains("This page is not for you");
            browser.looked("operations-refused");
        }
    }
}
