package org.coproduction.delivery.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.charter.Constituency.YOUNG_PERSON;

import java.util.Map;
import java.util.stream.Stream;
import org.coproduction.testing.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// The events of this service keep their contracts, and those of others can be read.
class ContractTest {
    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS).build();
    private static final Map<Class<?>, String> TYPES = Map.of(PlanAgreed.class, "delivery.plan-agreed.v1", MilestoneMet.class,
            "delivery.milestone-met.v1", DeliveryCompleted.class, "delivery.delivery-completed.v1", VariationRequested.class,
            "delivery.variation-requested.v1");

    static Stream<Object> raised() {
        var inDelivery = Samples.agreed();
        var dropped = (InDelivery) Samples
                .to(inDelivery.report(Samples.TRY_OUT, null, Samples.dropped(Samples.NOW, "Others do")));
        var closed = (InDelivery) Samples.to(dropped.report(Samples.CHOOSE, null, Samples.done(Samples.NOW)));
        return Stream.of(Samples.ready().agree(Samples.NOW), Samples.lapsed().decide("example-council", "Winter.", Samples.ENDED),
                AskVariation.step(inDelivery, Samples.request(90_000, true)),
                inDelivery.report(Samples.CHOOSE, YOUNG_PERSON, Samples.done(Samples.NOW)), closed.complete())
                .flatMap(step -> Samples.events(step).stream());
    }

    @ParameterizedTest
    @MethodSource("raised")
    void what_is_raised_keeps_its_contract(Object event) {
        var type = java.util.Objects.requireNonNull(TYPES.get(event.getClass()));
        assertThat(Contract.of(type).violations(JSON.writeValueAsString(event))).isEmpty();
    }

    @Test
    void every_kind_of_event_was_looked_at() {
        assertThat(raised().map(Object::getClass).distinct()).hasSameSizeAs(TYPES.keySet());
        assertThat(raised()).hasSize(5);
    }

    @Test
    void the_samples_of_this_services_own_events_are_its_records_exactly() {
        TYPES.forEach((record, type) -> {
            var sample = Contract.of(type).sample();
            assertThat(JSON.readTree(JSON.writeValueAsString(JSON.readValue(sample, record)))).isEqualTo(JSON.readTree(sample));
        });
    }

    @Test
    void the_samples_of_what_is_followed_can_be_read() {
        var funded = JSON.readValue(Contract.of("commissioning.project-funded.v1").sample(), ProjectFunded.class)
                .award(Samples.FUNDED);
        assertThat(funded.amount().pence()).isEqualTo(4_850_000);
        assertThat(funded.quorums().of(YOUNG_PERSON)).isEqualTo(8);
        var design = JSON.readValue(Contract.of("design.design-agreed.v1").sample(), DesignAgreed.class).design(Samples.DESIGNED);
        assertThat(design.coProduced()).isTrue();
        assertThat(design.has(Samples.CONTENT)).isTrue();
        var varied = JSON.readValue(Contract.of("commissioning.award-varied.v1").sample(), AwardVaried.class);
        assertThat(varied.amount().pence()).isEqualTo(5_200_000);
        assertThat(varied.answer().agreed()).as("nobody was asked").isNull();
        assertThat(JSON.readValue(Contract.of("commissioning.variation-declined.v1").sample(), VariationDeclined.class).answer()
                .agreed()).isFalse();
        assertThat(JSON.readValue(Contract.of("commissioning.award-suspended.v1").sample(), AwardSuspended.class).halt().at())
                .isEqualTo("2026-05-11T09:00:00Z");
        assertThat(JSON.readValue(Contract.of("commissioning.award-resumed.v1").sample(), AwardResumed.class).over().until())
                .isEqualTo("2026-05-18T09:00:00Z");
        assertThat(JSON.readValue(Contract.of("commissioning.award-ended.v1").sample(), AwardEnded.class).halt().reason())
                .isNotBlank();
    }
}
