package org.coproduction.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.coproduction.portal.PortalApplication;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

class EveryPageTest {
    static Stream<Method> pages() {
        return imported(PortalApplication.class).filter(each -> AnnotatedElementUtils.hasAnnotation(each, Controller.class))
                .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class));
    }

    private static Stream<Class<?>> imported(Class<?> configuration) {
        var more = configuration.getAnnotation(Import.class);
        return Stream.concat(Stream.of(configuration),
                more == null ? Stream.of() : Arrays.stream(more.value()).flatMap(EveryPageTest::imported));
    }

    @Test
    void every_page_says_whom_it_is_for() {
        var without = pages().filter(page -> AccessCheck.who(handler(page)) == null).toList();

        assertThat(pages().toList()).hasSizeGreaterThan(20);
        assertThat(without).isEmpty();
    }

    @Test
    void whoever_may_change_something_is_signed_in() {
        var changing = pages().filter(EveryPageTest::changes).filter(page -> AccessCheck.who(handler(page)) == Who.EVERYBODY)
                .map(Method::getName).toList();

        assertThat(changing).as("how one likes to read is everybody's own, and a receipt is looked up by whoever has it")
                .containsExactlyInAnyOrder("keep", "check");
    }

    private static boolean changes(Method page) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(page, RequestMapping.class);
        return mapping != null && Arrays.stream(mapping.method())
                .anyMatch(method -> method != org.springframework.web.bind.annotation.RequestMethod.GET);
    }

    private static HandlerMethod handler(Method page) {
        return new HandlerMethod(new Object(), page) {
            @Override
            public Class<?> getBeanType() {
                return page.getDeclaringClass();
            }
        };
    }
}
