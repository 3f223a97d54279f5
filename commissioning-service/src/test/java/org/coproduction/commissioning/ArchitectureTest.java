package org.coproduction.commissioning;

import com.tngtech.archunit.lang.ArchRule;
import org.coproduction.testing.Houses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    static Iterable<ArchRule> rules() {
        return Houses.rulesFor("commissioning");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_rules_hold(ArchRule rule) {
        rule.check(Houses.classesOf("org.coproduction.commissioning"));
    }
}
