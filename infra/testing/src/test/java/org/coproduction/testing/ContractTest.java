package org.coproduction.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ContractTest {
    private final Contract contract = Contract.of("delivery.milestone-met.v1");

    @Test
    void a_sample_keeps_its_contract() {
        assertThat(contract.violations(contract.sample())).isEmpty();
    }

    @Test
    void what_lacks_a_field_is_named() {
        assertThat(contract.violations("{}")).isNotEmpty();
    }

    @Test
    void an_event_without_a_contract_is_an_error() {
        assertThatThrownBy(() -> Contract.of("delivery.no-such-event.v1")).hasMessageContaining("no contract");
    }
}
