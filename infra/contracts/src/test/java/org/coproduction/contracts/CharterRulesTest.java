package org.coproduction.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the charter promises and an event must not be able to break.
class CharterRulesTest {
    private static final Set<String> WORDS_OF_A_PERSON = Set.of("person", "people", "name", "names", "forename", "surname",
            "email",
            "mail", "phone", "address", "postcode", "user", "username", "author", "participant", "voter", "member", "facilitator",
            "supporter", "subject", "sub", "birth", "age", "gender", "ethnicity");

    static Stream<EventContract> contracts() {
        return EventContract.types().stream().map(EventContract::of);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void no_field_of_an_event_smells_of_a_person(EventContract contract) {
        assertThat(fieldsOf(contract.schema())).isNotEmpty().noneMatch(CharterRulesTest::smellsOfAPerson);
    }

    @ParameterizedTest
    @ValueSource(strings = {"personId", "name", "email", "userId", "author", "authorId", "first_name", "contactEmail",
            "participantIds"})
    void the_check_does_smell_a_person(String field) {
        assertThat(smellsOfAPerson(field)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"design.design-agreed.v1", "delivery.plan-agreed.v1", "assessment.evaluation-published.v1"})
    void a_step_decided_without_agreement_says_who_decided_and_why_and_an_agreed_one_has_nothing_to_say(String type) {
        var contract = EventContract.of(type);
        var decided = changed(contract, sample -> {
            sample.put("outcome", "DECIDED_WITHOUT_AGREEMENT");
            sample.putObject("decision").put("decidedBy", "Example Council").put("reasons", "The date had passed.")
                    .putArray("missing")
                    .add("YOUNG_PERSON");
        });
        assertThat(contract.faultsOf(decided)).isEmpty();
        assertThat(Spoiled.everyWay(decided))
                .allSatisfy(spoiled -> assertThat(contract.faultsOf(spoiled.data())).as(spoiled.fault()).isNotEmpty());
        ((ObjectNode) decided).put("outcome", "AGREED");
        assertThat(contract.faultsOf(decided)).isNotEmpty();
        assertRefused(contract, sample -> sample.put("outcome", "DECIDED_WITHOUT_AGREEMENT"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 12, 311, -5})
    void a_published_count_that_disclosure_control_would_not_let_out_is_refused(int people) {
        assertRefused(EventContract.of("design.design-agreed.v1"),
                sample -> object(sample, "consents").put("PARENT_CARER", people));
        assertRefused(EventContract.of("assessment.evaluation-published.v1"),
                sample -> object(sample, "responses").put("YOUNG_PERSON", people));
        assertRefused(EventContract.of("commissioning.project-funded.v1"),
                sample -> object(object(sample, "award"), "ballots").put("PROFESSIONAL", people));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 15, 1270})
    void a_published_count_is_nothing_or_a_multiple_of_five_or_suppressed(int people) {
        var contract = EventContract.of("design.design-agreed.v1");
        assertThat(contract.faultsOf(changed(contract, sample -> object(sample, "consents").put("PARENT_CARER", people))))
                .isEmpty();
        assertThat(contract.faultsOf(changed(contract, sample -> object(sample, "consents").putNull("PARENT_CARER")))).isEmpty();
    }

    @Test
    void a_total_of_one_to_seven_ballots_is_refused_and_a_suppressed_one_is_not() {
        var contract = EventContract.of("commissioning.project-funded.v1");
        assertRefused(contract, sample -> object(sample, "award").put("totalBallots", 7));
        assertThat(contract.faultsOf(changed(contract, sample -> object(sample, "award").putNull("totalBallots")))).isEmpty();
    }

    @Test
    void a_form_is_approved_only_with_parent_carers_and_young_people() {
        var contract = EventContract.of("assessment.form-approved.v1");
        assertRefused(contract, sample -> sample.putArray("approvedBy").add("PARENT_CARER").add("PROFESSIONAL"));
        assertRefused(contract, sample -> sample.putArray("approvedBy").add("YOUNG_PERSON").add("PROFESSIONAL"));
        assertRefused(contract,
                sample -> sample.putArray("approvedBy").add("YOUNG_PERSON").add("PARENT_CARER").add("PARENT_CARER"));
    }

    @Test
    void an_agreed_plan_has_parent_carers_and_young_people_among_its_owners() {
        var contract = EventContract.of("delivery.plan-agreed.v1");
        assertRefused(contract, sample -> sample.putArray("ownerConstituencies").add("PARENT_CARER").add("PROFESSIONAL"));
        assertRefused(contract, sample -> sample.putArray("ownerConstituencies").add("YOUNG_PERSON"));
    }

    @Test
    void a_commitment_to_do_something_has_a_day_and_one_that_cannot_be_kept_has_none() {
        var contract = EventContract.of("assessment.evaluation-published.v1");
        assertRefused(contract, sample -> commitment(sample, "WILL_DO").putNull("due"));
        assertRefused(contract, sample -> commitment(sample, "CANNOT").put("due", "2026-11-07"));
        assertThat(contract.faultsOf(changed(contract, sample -> commitment(sample, "DID").put("due", "2026-09-01")))).isEmpty();
    }

    @Test
    void money_instants_days_and_ids_have_their_exact_form() {
        var funded = EventContract.of("commissioning.project-funded.v1");
        assertRefused(funded, sample -> sample.put("amountPence", 0));
        assertRefused(funded, sample -> sample.put("currency", "EUR"));
        assertRefused(funded, sample -> object(sample, "quorums").put("YOUNG_PERSON", 0));
        assertRefused(funded, sample -> object(sample, "award").put("inputHash", "abc"));
        assertRefused(funded, sample -> sample.put("ratifiedAt", "2026-02-16T10:30:00+01:00"));
        assertRefused(funded, sample -> sample.put("ratifiedAt", "2026-02-30T10:30:00Z"));
        assertRefused(funded, sample -> sample.put("projectId", "project-1"));
        assertRefused(EventContract.of("delivery.plan-agreed.v1"), sample -> sample.put("completionDue", "2026-02-30"));
    }

    private static void assertRefused(EventContract contract, Consumer<ObjectNode> change) {
        assertThat(contract.faultsOf(changed(contract, change))).isNotEmpty();
    }

    private static JsonNode changed(EventContract contract, Consumer<ObjectNode> change) {
        var copy = (ObjectNode) contract.sample().deepCopy();
        change.accept(copy);
        return copy;
    }

    private static ObjectNode object(ObjectNode parent, String field) {
        return (ObjectNode) parent.get(field);
    }

    private static ObjectNode commitment(ObjectNode sample, String kind) {
        return (ObjectNode) ((ArrayNode) sample.get("commitments")).values().stream()
                .filter(commitment -> commitment.get("kind").asString().equals(kind)).findFirst().orElseThrow();
    }

    private static boolean smellsOfAPerson(String field) {
        return Stream.of(field.split("(?<=[a-z])(?=[A-Z])|[_-]", -1)).map(word -> word.toLowerCase(Locale.ROOT))
                .flatMap(word -> Stream.of(word, word.replaceAll("s$", ""))).anyMatch(WORDS_OF_A_PERSON::contains);
    }

    /// Every declared field of a schema, at any depth; the names of constituencies are keys of counts, not fields about someone.
    private static List<String> fieldsOf(JsonNode schema) {
        return schema.findValues("properties").stream().flatMap(CharterRulesTest::fieldsDeep)
                .filter(field -> !Set.of("PARENT_CARER", "YOUNG_PERSON", "PROFESSIONAL").contains(field)).toList();
    }

    private static Stream<String> fieldsDeep(JsonNode properties) {
        return Stream.concat(properties.propertyNames().stream(),
                properties.values().stream().flatMap(below -> below.findValues("properties").stream())
                        .flatMap(CharterRulesTest::fieldsDeep));
    }
}
