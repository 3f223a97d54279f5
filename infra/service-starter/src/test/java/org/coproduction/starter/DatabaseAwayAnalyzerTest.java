package org.coproduction.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

class DatabaseAwayAnalyzerTest {
    @Test
    void a_database_that_does_not_answer_at_the_start_is_named_as_the_reason_however_deep_that_lies() {
        var fault = new BeanCreationException("rounds", "no store",
                new BeanCreationException("store", "no index",
                        new MongoTimeoutException("Timed out at mongodb://somebody:secret@host")));
        var known = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, FailureHandler.handleMessage((_, _) -> {}))
                .stream().map(analyzer -> analyzer.analyze(fault)).filter(Objects::nonNull).toList();

        assertThat(known).singleElement().satisfies(analysis -> {
            assertThat(analysis.getDescription()).isEqualTo(
                    "The service cannot start, because its database cannot be used (MongoTimeoutException).");
            assertThat(analysis.getAction()).contains("spring.mongodb.uri");
        });
    }
}
