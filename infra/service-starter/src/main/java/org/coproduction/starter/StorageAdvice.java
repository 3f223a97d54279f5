package org.coproduction.starter;

import com.mongodb.MongoException;
import org.coproduction.charter.RefusalCode;
import org.coproduction.web.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// A database that is away or full is said so, with the wish to come back.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StorageAdvice {
    private static final Logger log = LoggerFactory.getLogger(StorageAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(MongoException fault) {
        log.error("The database could not do what was asked: {}", fault.getClass().getSimpleName());
        return ResponseEntity.status(Problems.status(RefusalCode.UNAVAILABLE)).header("Retry-After", "2")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON).body(Problems.of(RefusalCode.UNAVAILABLE));
    }
}
