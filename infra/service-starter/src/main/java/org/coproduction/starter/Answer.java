package org.coproduction.starter;

import org.coproduction.web.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// The answer to every command over HTTP: which aggregate, and the version that the command led to, also as `ETag`.
///
/// @param version to be named in the `If-Match` of an edit
public record Answer(String id, long version) {
    /// 201 where the aggregate began, 200 otherwise; a refusal becomes problem details.
    public static ResponseEntity<Answer> of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(var refusal) -> throw new RefusedException(refusal);
            case Outcome.Done(var id, var version, var created) ->
                ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                        .eTag(Long.toString(version)).body(new Answer(id, version));
        };
    }

    /// An aggregate as read, with its version as `ETag`.
    public static <T> ResponseEntity<T> read(long version, T body) {
        return ResponseEntity.ok().eTag(Long.toString(version)).body(body);
    }
}
