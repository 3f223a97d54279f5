package org.coproduction.assessment;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.coproduction.testing.Houses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    static List<ArchRule> rules() {
        return Houses.rulesFor("assessment");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_rules_of_the_house_hold(ArchRule rule) {
        rule.check(Houses.classesOf("org.coproduction.assessment"));
    }
}
