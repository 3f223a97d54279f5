package org.coproduction.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The rules of the house, for every module's architecture test.
public final class Houses {
    private static final List<String> SERVICES = List.of("commissioning", "design", "delivery", "assessment");
    private static final Map<String, JavaClasses> READ = new ConcurrentHashMap<>();

    private Houses() {
    }

    /// The classes of a module, without its tests; read once for all rules.
    public static JavaClasses classesOf(String packageName) {
        return READ.computeIfAbsent(packageName,
                name -> new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(name));
    }

    /// What holds in each service.
    public static List<ArchRule> rulesFor(String service) {
        var others = SERVICES.stream().filter(other -> !other.equals(service)).map(other -> "org.coproduction." + other + "..")
                .toArray(String[]::new);
        return List.of(
                noClasses().should().dependOnClassesThat().resideInAnyPackage(others)
                        .because("services share the JSON contracts and never each other's classes"),
                noClasses().that(DescribedPredicate.not(isNamedLike("Configuration"))).should().dependOnClassesThat()
                        .resideInAnyPackage("com.mongodb..", "org.apache.kafka..", "org.springframework.kafka..")
                        .because("storage and messaging are the starter's"),
                domainIsPure(service), noBadNames(), noFieldInjection());
    }

    /// Records, enums and sealed interfaces at the top level are the domain: the JDK, the charter and each other.
    private static ArchRule domainIsPure(String service) {
        return classes().that(areDomain()).should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.coproduction.charter..", "org.coproduction." + service + "..",
                        "org.jspecify..")
                .because("the domain imports the JDK and the charter, and nothing else");
    }

    private static DescribedPredicate<JavaClass> areDomain() {
        return DescribedPredicate.describe("are records, enums or sealed interfaces at the top level, or in one",
                type -> domain(type.getEnclosingClass().orElse(type)) && !type.getSimpleName().endsWith("Settings"));
    }

    private static boolean domain(JavaClass type) {
        return type.isRecord() || type.isEnum() || type.isInterface() && type.reflect().isSealed();
    }

    private static DescribedPredicate<JavaClass> isNamedLike(String ending) {
        return DescribedPredicate.describe("are named …" + ending, type -> type.getName().contains(ending));
    }

    private static ArchRule noBadNames() {
        return noClasses().should().haveSimpleNameEndingWith("Service").orShould().haveSimpleNameEndingWith("Impl").orShould()
                .haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Helper").orShould()
                .haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils").because("such names say nothing");
    }

    private static ArchRule noFieldInjection() {
        return noFields().should().beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .allowEmptyShould(true)
                .because("what an object needs, its constructor takes");
    }
}
