package org.coproduction.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Puts the person's access token on a request, renewed where it lapsed; none where nobody signed in.
final class AsThePerson implements ClientHttpRequestInterceptor {
    private final OAuth2AuthorizedClientManager clients;

    AsThePerson(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken person) {
            var page = (ServletRequestAttributes) Objects.requireNonNull(RequestContextHolder.getRequestAttributes());
            var client = clients.authorize(OAuth2AuthorizeRequest
                    .withClientRegistrationId(person.getAuthorizedClientRegistrationId()).principal(person)
                    .attribute(HttpServletRequest.class.getName(), page.getRequest())
                    .attribute(HttpServletResponse.class.getName(), Objects.requireNonNull(page.getResponse())).build());
            if (client != null) {
                request.getHeaders().setBearerAuth(client.getAccessToken().getTokenValue());
            }
        }
        return execution.execute(request, body);
    }
}
