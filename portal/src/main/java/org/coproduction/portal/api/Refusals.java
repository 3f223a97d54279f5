package org.coproduction.portal.api;

import java.io.IOException;
import org.coproduction.portal.api.RefusalException.Problem;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResponseErrorHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Problem details become a [RefusalException]; a service that is down, or an answer that is none, an [AwayException].
final class Refusals implements ResponseErrorHandler {
    private static final int LONGEST = 1 << 16;
    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public boolean hasError(ClientHttpResponse answer) throws IOException {
        return answer.getStatusCode().isError();
    }

    @Override
    public void handleError(java.net.URI address, HttpMethod method, ClientHttpResponse answer) throws IOException {
        var status = answer.getStatusCode();
        if (status.is5xxServerError()) {
            throw new AwayException("answered " + status.value());
        }
        try {
            var problem = JSON.readValue(answer.getBody().readNBytes(LONGEST), Problem.class);
            throw new RefusalException(
                    new Problem(status.value(), problem.code(), problem.detail(), problem.easyRead(),
                            problem.field(), problem.faults()));
        } catch (JacksonException none) {
            throw new AwayException("answered " + status.value() + " without a reason");
        }
    }
}
