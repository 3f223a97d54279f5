package org.coproduction.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.coproduction.charter.PersonalDetail;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.charter.RefusalKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// The one place where whatever goes wrong in an endpoint becomes problem details. A 5xx shows no exception text.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class ProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedException refused) {
        return answer(refused.refusal());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown -> answer(refusal(RefusalCode.UNKNOWN_FIELD, path(unknown)));
            case DatabindException mismatch when !mismatch.getPath().isEmpty() ->
                answer(refusal(RefusalCode.INVALID_FIELD, path(mismatch)));
            case null, default -> answer(Refusal.of(RefusalCode.MALFORMED_REQUEST));
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException invalid) {
        var fields = invalid.getBindingResult().getFieldErrors();
        return answer(fields.isEmpty()
                ? Refusal.of(RefusalCode.MALFORMED_REQUEST)
                : refusal(fields.getFirst()));
    }

    private static Refusal refusal(FieldError fault) {
        var detail = NamesNobody.class.getSimpleName().equals(fault.getCode())
                ? PersonalDetail.in(String.valueOf(fault.getRejectedValue())).orElse(null)
                : null;
        return detail == null
                ? refusal(RefusalCode.INVALID_FIELD, fault.getField())
                : refusal(RefusalCode.PERSONAL_DETAIL, fault.getField()).with("what", detail.plain());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mismatched(MethodArgumentTypeMismatchException mismatched) {
        return answer(refusal(RefusalCode.INVALID_FIELD, mismatched.getName()));
    }

    @ExceptionHandler({ServletRequestBindingException.class, HandlerMethodValidationException.class})
    ResponseEntity<ProblemDetail> incomplete(Exception incomplete) {
        return answer(Refusal.of(RefusalCode.MALFORMED_REQUEST));
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ResponseEntity<ProblemDetail> absent(Exception absent) {
        return answer(Refusal.of(RefusalCode.NOT_FOUND));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongMethod(HttpRequestMethodNotSupportedException wrong) {
        return answer(Refusal.of(RefusalCode.METHOD_NOT_ALLOWED));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongMediaType(HttpMediaTypeException wrong) {
        return answer(Refusal.of(RefusalCode.MEDIA_TYPE_NOT_SUPPORTED));
    }

    /// Whoever asked has left: nobody is there to be answered, and nothing went wrong here.
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void left() {
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception unexpected) {
        log.error("An unexpected fault, answered as 500", unexpected);
        return answer(Refusal.of(RefusalCode.UNEXPECTED));
    }

    private static Refusal refusal(RefusalCode code, String field) {
        return new Refusal(code, Map.of("field", field), List.of(), field);
    }

    /// As where a value is out of bounds: `tranches[1].due`.
    private static String path(JacksonException at) {
        return at.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining()).replaceFirst("^\\.", "");
    }

    static ResponseEntity<ProblemDetail> answer(Refusal refusal) {
        var problem = Problems.of(refusal);
        var response = ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refusal.code().kind() == RefusalKind.UNAVAILABLE) {
            response.header("Retry-After", "2");
        }
        return response.body(problem);
    }
}
