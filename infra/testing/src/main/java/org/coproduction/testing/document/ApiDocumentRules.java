package org.coproduction.testing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coproduction.charter.RefusalCode;
import org.coproduction.testing.ServiceClient;
import org.coproduction.testing.SharedPlatform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ProblemDetail;

/// What holds for the OpenAPI document of an application. The application's own test class inherits it, and so comes after all others of the
/// module: what those send and receive are the examples.
///
/// With `-Dcoproduction.document=write` the document is first written anew. Examples in it stay as long as they fit. Whether each example
/// is sent by a test can only be seen when all of the module's tests run; words alone are written without them
/// (`-Dtest=ApiDocumentTest`).
@Order(Integer.MAX_VALUE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ApiDocumentRules {
    private static final boolean WRITE = "write".equals(System.getProperty("coproduction.document"));
    private static final boolean ALL_TESTS = System.getProperty("test") == null;
    private static final int DOORWAYS = 5;
    private static final String HOW = "%nTo write it anew: ./mvnw -pl <module> -am verify -Dcoproduction.document=write%n%s";

    private final String name;
    private final String address;
    private final Path file;
    private final ServiceClient service;
    private final List<Operation> operations;
    private final SourceWords words;
    private final Composition composition;
    private final Function<RefusalCode, ProblemDetail> problems;
    private final Doors doors;
    private final Map<Operation, List<Exchange>> seen = new LinkedHashMap<>();
    private StoredDocument document;

    /// @param name of the application, and of its package and document: `commissioning`
    /// @param address where the document is read
    /// @param title for partners
    /// @param about what it is for, in a sentence or two
    /// @param problems how a refusal is answered
    protected ApiDocumentRules(ApplicationContext application, String name, String address, String title, String about,
            Function<RefusalCode, ProblemDetail> problems) {
        this.name = name;
        this.address = address;
        this.file = Path.of("src", "main", "resources", "openapi", name + ".json");
        this.service = ServiceClient.of(application);
        this.operations = Operation.of(application);
        this.words = SourceWords.of(Stream.of("src/main/java", "../infra/service-starter/src/main/java",
                "../infra/web-starter/src/main/java", "../infra/charter/src/main/java").map(Path::of).filter(Files::exists)
                .toList());
        this.composition = new Composition(title, about, words, ReachableCodes.of("org.coproduction." + name,
                "org.coproduction.starter", "org.coproduction.web", "org.coproduction.charter"));
        this.problems = problems;
        this.doors = new Doors(service, SharedPlatform.issuer(), words.scopes());
        this.document = StoredDocument.at(file);
    }

    @BeforeAll
    void look() {
        if (operations.stream().anyMatch(operation -> operation.address().endsWith("/operations/flow"))) {
            StuckEvent.seeTo(service, name);
            LostRecords.declare(service, name);
        }
        Exchanges.seen().forEach(exchange -> Operation.of(operations, exchange)
                .ifPresent(operation -> seen.computeIfAbsent(operation, _ -> new ArrayList<>()).add(exchange)));
        if (WRITE) {
            write((_, _) -> true);
            // Examples that keep no schema as it is now are chosen anew.
            var conformance = new Conformance(document);
            write((operation, sample) -> conformance.faults(operation, sample).isEmpty());
        }
    }

    /// @param fits whether an example that is there can stay
    private void write(BiPredicate<Operation, Sample> fits) {
        StoredDocument.write(file, composition.of(operations, new Refusals(problems), operation -> freshSamples(operation, fits),
                operation -> done(operation).findAny().isPresent()
                        ? doors.security(doorways(operation))
                        : document.security(operation)));
        document = StoredDocument.at(file);
    }

    private Stream<Exchange> done(Operation operation) {
        return seen.getOrDefault(operation, List.of()).stream().filter(Exchange::done);
    }

    /// Some requests that were answered, those of organisations first: whoever is let in by one of them is let in.
    private List<Exchange> doorways(Operation operation) {
        return done(operation).sorted(Comparator.comparing(exchange -> exchange.organisation() == null)).limit(DOORWAYS).toList();
    }

    private List<Sample> freshSamples(Operation operation, BiPredicate<Operation, Sample> fits) {
        if (done(operation).findAny().isEmpty()) {
            return document.samples(operation);
        }
        return done(operation).map(Exchange::status).distinct().sorted().map(status -> {
            var exchanges = done(operation).filter(exchange -> exchange.status() == status).toList();
            var kept = document.sample(operation, status)
                    .filter(sample -> isSent(operation, sample) && fits.test(operation, sample));
            return kept.orElseGet(() -> Sample.of(operation, Sample.choose(exchanges).orElseThrow()));
        }).toList();
    }

    private boolean isSent(Operation operation, Sample sample) {
        return done(operation).anyMatch(exchange -> Sample.of(operation, exchange).isAlike(sample));
    }

    @Test
    void every_endpoint_is_in_the_document_and_nothing_else_is() {
        assertThat(document.names()).as(HOW, file)
                .containsExactlyInAnyOrderElementsOf(operations.stream().map(Operation::name).toList());
    }

    @Test
    void the_document_says_what_the_code_says() {
        var now = StoredDocument.reread(
                composition.of(operations, new Refusals(problems), document::samples, document::security));
        assertThat(Differences.between(document.json(), now)).as(HOW, file).isEmpty();
    }

    /// Texts that people type and that are neither published nor in an event, such as `StanceEndpoint.Request.reason`; where any
    /// other text comes from, it is looked into for what leads to one person.
    protected Set<String> staysHere() {
        return Set.of();
    }

    @Test
    void every_text_that_people_type_is_looked_into_or_stays_here() {
        assertThat(operations.stream().flatMap(operation -> TypedText.of(operation).stream())
                .filter(text -> !text.namesNobody()).map(TypedText::field).distinct())
                .as("texts without @NamesNobody: mark them, or say that they stay here")
                .containsExactlyInAnyOrderElementsOf(staysHere());
    }

    @Test
    void every_endpoint_says_in_words_what_it_is_for() {
        assertThat(operations).filteredOn(operation -> words.of(operation).text().isBlank()).extracting(Operation::name)
                .as("endpoints without a doc comment").isEmpty();
        assertThat(operations).extracting(Operation::id).doesNotHaveDuplicates();
    }

    @Test
    void every_endpoint_has_an_example_and_every_example_matches_its_schema() {
        var conformance = new Conformance(document);
        assertThat(operations).filteredOn(operation -> document.samples(operation).isEmpty()).extracting(Operation::name)
                .as("endpoints without an example: let a test ask them, and" + HOW, file).isEmpty();
        assertThat(operations).flatMap(operation -> document.samples(operation).stream()
                .flatMap(sample -> conformance.faults(operation, sample).stream()).toList()).isEmpty();
    }

    @Test
    void every_example_is_what_a_test_sends_and_receives() {
        assumeThat(ALL_TESTS).as("needs all tests of the module").isTrue();
        assertThat(operations).flatMap(operation -> document.samples(operation).stream()
                .filter(sample -> !isSent(operation, sample)).map(sample -> operation.name() + ' ' + sample.status()).toList())
                .as("examples that no test sends and receives in this form." + HOW, file).isEmpty();
    }

    @Test
    void every_answer_that_a_test_received_is_described() {
        var conformance = new Conformance(document);
        var faults = new ArrayList<String>();
        seen.forEach(
                (operation, exchanges) -> exchanges.forEach(exchange -> faults.addAll(conformance.faults(operation, exchange))));
        assertThat(faults.stream().distinct().toList()).as(HOW, file).isEmpty();
    }

    @Test
    void those_are_let_in_whom_the_document_names_and_nobody_else() {
        var differing = new ArrayList<String>();
        for (var operation : operations) {
            var named = document.security(operation);
            if (named == null) {
                differing.add(operation.name() + ": nobody is named");
            } else {
                doors.faults(doorways(operation), named).forEach(fault -> differing.add(operation.name() + ": " + fault));
            }
        }
        assertThat(differing).as("who is let in, and who is named." + HOW, file).isEmpty();
    }

    @Test
    void anybody_reads_the_document_at_its_address() {
        assumeThat(WRITE).as("the application was built with the document of before").isFalse();
        var answer = service.get(address, null).is(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(answer.json()).isEqualTo(document.json());
    }
}
