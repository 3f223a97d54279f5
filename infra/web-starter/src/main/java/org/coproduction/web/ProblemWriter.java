package org.coproduction.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.charter.RefusalKind;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// Writes problem details where no controller is involved: in filters and in the security chain.
public final class ProblemWriter {
    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public void write(HttpServletResponse response, RefusalCode code) throws IOException {
        write(response, Refusal.of(code));
    }

    public void write(HttpServletResponse response, Refusal refusal) throws IOException {
        var problem = Problems.of(refusal);
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        if (refusal.code().kind() == RefusalKind.UNAVAILABLE) {
            response.setHeader("Retry-After", "2");
        }
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
