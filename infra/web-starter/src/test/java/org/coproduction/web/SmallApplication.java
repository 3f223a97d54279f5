package org.coproduction.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.testing.SharedPlatform;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/// A few endpoints, one for each thing that can go wrong.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(SmallApplication.Endpoint.class)
class SmallApplication {
    static ConfigurableApplicationContext start(String... more) {
        var arguments = new java.util.ArrayList<>(List.of("--server.port=0", "--management.server.port=0",
                "--spring.config.import=classpath:coproduction-web.yml", "--spring.application.name=small",
                "--coproduction.issuer=" + SharedPlatform.issuer().uri(), "--coproduction.web.public-paths=/api/public",
                "--coproduction.web.large-body-paths=/api/files/*", "--coproduction.web.max-body=4KB",
                "--coproduction.web.max-large-body=1MB", "--coproduction.web.large-bodies-at-once=1"));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(SmallApplication.class).properties("spring.config.name=small")
                .run(arguments.toArray(String[]::new));
    }

    record Nested(int depth, @Nullable List<Nested> parts) {}

    record Thing(@NotBlank @NamesNobody String name, int count, boolean open, @Nullable Constituency constituency,
            @Nullable Nested nested) {}

    @RestController
    static class Endpoint {
        @PostMapping("/api/things")
        Thing take(@Valid @RequestBody Thing thing) {
            return thing;
        }

        @GetMapping("/api/things/{number}")
        Map<String, Integer> number(@PathVariable int number, @RequestParam int page) {
            return Map.of("number", number, "page", page);
        }

        @PutMapping("/api/files/{name}")
        Map<String, Object> file(@PathVariable String name, @RequestBody byte[] bytes, HttpServletRequest request) {
            return Map.of("size", bytes.length, "hash", String.valueOf(request.getAttribute(BodyFilter.BODY_HASH)));
        }

        @GetMapping("/api/public")
        Map<String, String> open() {
            return Map.of("trace", String.valueOf(Trace.current()));
        }

        @PostMapping("/api/public")
        Map<String, String> closed() {
            return Map.of();
        }

        @GetMapping("/api/me")
        Map<String, String> me(Caller caller) {
            return Map.of("id", caller.id(), "constituency", caller.participant().name());
        }

        @GetMapping("/api/for-facilitators")
        String facilitators(Caller caller) {
            return caller.require(Role.FACILITATOR).id();
        }

        @GetMapping("/api/for-deciders")
        String deciders(Caller caller) {
            return caller.requireScope("design:decide").speaksFor();
        }

        @GetMapping("/api/small/operations/things")
        String operations() {
            return "things";
        }

        @GetMapping("/api/left")
        String left() throws AsyncRequestNotUsableException {
            throw new AsyncRequestNotUsableException("Connection reset by peer");
        }

        @GetMapping("/api/fails")
        String fails() {
            throw new IllegalStateException("secret text of the fault");
        }
    }
}
