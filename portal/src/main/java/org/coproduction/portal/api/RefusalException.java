package org.coproduction.portal.api;

import java.util.List;
import org.coproduction.portal.look.Reader;
import org.jspecify.annotations.Nullable;

/// A service refused, and said why in plain words and in Easy Read.
public final class RefusalException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /// RFC 9457 as the services answer it.
    ///
    /// @param faults of a file that was refused; `null` where it is about none
    public record Problem(int status, @Nullable String code, @Nullable String detail, @Nullable String easyRead,
            @Nullable String field, @Nullable List<Fault> faults) {}

    /// @param message begins with the line
    public record Fault(int line, String message) {}

    public RefusalException(Problem problem) {
        super(problem.code() == null ? "refused with " + problem.status() : problem.code(), null, false, false);
        this.problem = problem;
    }

    public int status() {
        return problem.status();
    }

    /// The same of a file with one row, for somebody who typed that row and never saw the file.
    public RefusalException ofOneRow() {
        var faults = problem.faults();
        if (faults == null || faults.size() != 1) {
            return this;
        }
        var fault = faults.getFirst();
        return new RefusalException(new Problem(problem.status(), problem.code(),
                fault.message.replaceFirst("^Line " + fault.line + ": ", ""), null, null, null));
    }

    /// The field that was refused; `null` where it is about none.
    public @Nullable String field() {
        return problem.field();
    }

    /// The refusal in the reader's words.
    public String sentence(Reader reader) {
        var words = reader.easyRead() && problem.easyRead() != null ? problem.easyRead() : problem.detail();
        return words == null ? "" : words;
    }
}
