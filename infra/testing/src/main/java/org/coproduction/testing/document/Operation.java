package org.coproduction.testing.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// One thing that can be asked of a service: a method, a path, and the code that answers.
///
/// @param consumes, produces media types that the mapping names; empty where it is JSON
record Operation(String method, PathPattern path, HandlerMethod handler, List<String> consumes, List<String> produces) {
    private static final String API = "/api";
    private static final String OWN = "/openapi.json";

    /// All that the application's own code answers, in the order of the paths; without the document itself and pages.
    static List<Operation> of(ApplicationContext application) {
        var found = new ArrayList<Operation>();
        application.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods()
                .forEach((mapping, handler) -> {
                    if (handler.getBeanType().getName().startsWith("org.coproduction.")
                            && !mapping.getMethodsCondition().isEmpty()) {
                        found.addAll(each(mapping, handler));
                    }
                });
        found.sort(Comparator.comparing(Operation::address).thenComparing(Operation::method));
        return found;
    }

    private static List<Operation> each(RequestMappingInfo mapping, HandlerMethod handler) {
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream().filter(path -> path.startsWith(API) && !path.endsWith(OWN))
                .flatMap(path -> methods.stream().map(method -> new Operation(method.name(),
                        PathPatternParser.defaultInstance.parse(path), handler,
                        mapping.getConsumesCondition().getConsumableMediaTypes().stream().map(Object::toString).sorted().toList(),
                        mapping.getProducesCondition().getProducibleMediaTypes().stream().map(Object::toString).sorted()
                                .toList())))
                .toList();
    }

    /// The one that answered, if any: where several fit, the one that says most about the path.
    static Optional<Operation> of(List<Operation> all, Exchange exchange) {
        var path = PathContainer.parsePath(exchange.path());
        return all.stream().filter(one -> one.method.equals(exchange.method()) && one.path.matches(path))
                .min(Comparator.comparing(Operation::path, PathPattern.SPECIFICITY_COMPARATOR));
    }

    String address() {
        return path.getPatternString();
    }

    String key() {
        return method.toLowerCase(Locale.ROOT);
    }

    /// As people read it in what a test says.
    String name() {
        return method + ' ' + address();
    }

    /// The endpoint's name and its method's: `round.open`.
    String id() {
        var name = tag();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1) + '.' + handler.getMethod().getName();
    }

    /// The resource: `Round`.
    String tag() {
        return handler.getBeanType().getSimpleName().replaceFirst("Endpoint$", "");
    }

    boolean takes(String simpleTypeName) {
        return parameters().stream().anyMatch(parameter -> parameter.getParameterType().getSimpleName().equals(simpleTypeName));
    }

    List<MethodParameter> parameters() {
        return List.of(handler.getMethodParameters());
    }
}
