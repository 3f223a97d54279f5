package org.coproduction.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import org.coproduction.testing.Houses;
import org.coproduction.testing.SharedPlatform;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final ArchRule APART = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("org.coproduction.charter..", "org.coproduction.commissioning..", "org.coproduction.design..",
                    "org.coproduction.delivery..", "org.coproduction.assessment..", "org.coproduction.starter..",
                    "org.coproduction.web..", "org.coproduction.gateway..", "org.coproduction.embedded..")
            .because("the portal is a frontend like any other: it knows the API and no class behind it");

    private final JavaClasses portal = Houses.classesOf("org.coproduction.portal");

    @Test
    void the_portal_shares_no_class_with_what_is_behind_the_gateway() {
        APART.check(portal);
    }

    @Test
    void a_class_that_reaches_behind_the_gateway_is_caught() {
        var reaching = Houses.classesOf(SharedPlatform.class.getPackageName());

        assertThatThrownBy(() -> APART.check(reaching)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.coproduction.embedded");
    }
}
