package org.coproduction.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.coproduction.testing.Houses;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void the_rules_of_the_house_hold() {
        var classes = Houses.classesOf("org.coproduction.design");
        assertThat(classes).isNotEmpty();
        Houses.rulesFor("design").forEach(rule -> rule.check(classes));
    }
}
