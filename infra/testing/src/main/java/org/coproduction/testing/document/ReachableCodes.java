package org.coproduction.testing.document;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.coproduction.charter.RefusalCode;

/// Which refusals an endpoint can come to: every code that is named in what it calls, and in what that calls. A call of an interface's
/// method may be any implementation's, so that a code can be named here that never comes; none that comes is missing. What an endpoint
/// inherits, though, calls those alone of the kind that the endpoint names where it extends.
final class ReachableCodes {
    /// They name every code, or turn any into an answer.
    private static final Set<String> ABOUT_ALL_CODES = Set.of("RefusalCode", "Problems", "ProblemAdvice", "ProblemWriter",
            "ContainerErrors");

    private final JavaClasses classes;

    ReachableCodes(JavaClasses classes) {
        this.classes = classes;
    }

    /// Of these packages, without their tests.
    static ReachableCodes of(String... packages) {
        return new ReachableCodes(
                new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(packages));
    }

    Set<RefusalCode> of(Operation operation) {
        var method = operation.handler().getMethod();
        var owner = classes.get(method.getDeclaringClass());
        var named = named(classes.get(operation.handler().getBeanType()));
        var open = new ArrayDeque<JavaCodeUnit>();
        owner.getMethods().stream().filter(each -> each.reflect().equals(method)).forEach(open::add);
        var seen = new HashSet<>(open);
        var codes = new TreeSet<RefusalCode>();
        while (!open.isEmpty()) {
            var unit = open.removeFirst();
            unit.getFieldAccesses().stream().map(access -> access.getTarget())
                    .filter(field -> field.getOwner().isEquivalentTo(RefusalCode.class)
                            && field.getRawType().isEquivalentTo(RefusalCode.class))
                    .forEach(field -> codes.add(RefusalCode.valueOf(field.getName())));
            called(unit, unit.getOwner().equals(owner) ? named : Set.of()).filter(seen::add).forEach(open::add);
        }
        return codes;
    }

    /// What an endpoint names where it extends.
    private static Set<JavaClass> named(JavaClass endpoint) {
        return endpoint.getSuperclass().map(JavaType::getAllInvolvedRawTypes).orElse(Set.of());
    }

    /// @param kinds of which alone it is called
    private Stream<JavaCodeUnit> called(JavaCodeUnit unit, Set<JavaClass> kinds) {
        return Stream.concat(unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                .map(access -> (AccessTarget.CodeUnitAccessTarget) access.getTarget()).filter(target -> isOwn(target.getOwner()))
                .flatMap(target -> units(target, kinds));
    }

    private boolean isOwn(JavaClass type) {
        return classes.contain(type.getName()) && !ABOUT_ALL_CODES.contains(type.getSimpleName());
    }

    private Stream<JavaCodeUnit> units(AccessTarget.CodeUnitAccessTarget target, Set<JavaClass> kinds) {
        var declared = target.resolveMember().stream().map(JavaCodeUnit.class::cast);
        if (target.getName().equals("<init>")) {
            return declared;
        }
        var parameters = target.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        return Stream.concat(declared, target.getOwner().getAllSubclasses().stream().filter(this::isOwn)
                .filter(type -> kinds.stream().filter(kind -> kind.isAssignableTo(target.getOwner().getName()))
                        .allMatch(kind -> type.isAssignableTo(kind.getName()) || kind.isAssignableTo(type.getName())))
                .flatMap(type -> type.tryGetMethod(target.getName(), parameters).stream()))
                .filter(each -> !each.getModifiers().contains(JavaModifier.ABSTRACT));
    }
}
