package org.coproduction.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.coproduction.testing.Houses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    static Stream<ArchRule> rules() {
        return Houses.rulesFor("delivery").stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_rules_of_the_house_hold(ArchRule rule) {
        rule.check(Houses.classesOf("org.coproduction.delivery"));
    }

    @Test
    void there_are_classes_to_judge() {
        assertThat(Houses.classesOf("org.coproduction.delivery")).hasSizeGreaterThan(20);
    }
}
