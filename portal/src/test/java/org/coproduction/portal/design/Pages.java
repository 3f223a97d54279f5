package org.coproduction.portal.design;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.coproduction.portal.api.Design;
import org.coproduction.portal.form.FormConfiguration;
import org.coproduction.portal.look.LookConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/// The pages of one design, as they are sent to somebody.
final class Pages {
    static final String DESIGN = "/projects/" + ExampleDesign.PROJECT + "/design";

    private final WebApplicationContextRunner portal;

    Pages(Design design) {
        portal = new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(WebMvcAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
                        HttpMessageConvertersAutoConfiguration.class, ThymeleafAutoConfiguration.class))
                .withUserConfiguration(LookConfiguration.class, FormConfiguration.class, DesignPages.class, DraftPage.class,
                        ObjectionPage.class)
                .withPropertyValues("spring.thymeleaf.prefix=classpath:/portal/templates/")
                .withBean(Design.class, () -> design);
    }

    enum Somebody {
        PARENT_CARER("participant"),
        YOUNG_PERSON("participant"),
        PROFESSIONAL("participant"),
        FACILITATOR("facilitator"),
        COUNCIL("accountable-body");

        private final String role;

        Somebody(String role) {
            this.role = role;
        }

        private void signIn() {
            Map<String, Object> claims = role.equals("participant")
                    ? Map.of("preferred_username", name(), "roles", List.of(role), "constituency", name())
                    : Map.of("preferred_username", name(), "roles", List.of(role));
            var none = AuthorityUtils.NO_AUTHORITIES;
            SecurityContextHolder.getContext().setAuthentication(
                    new OAuth2AuthenticationToken(new DefaultOAuth2User(none, claims, "preferred_username"), none, "portal"));
        }
    }

    String read(String page, Somebody somebody, Cookie... cookies) throws Exception {
        var request = get(page);
        return answered(cookies.length == 0 ? request : request.cookie(cookies), somebody).getContentAsString();
    }

    String ledTo(String page, Somebody somebody) throws Exception {
        return String.valueOf(answered(get(page), somebody).getRedirectedUrl());
    }

    /// @param fields names and values, in turn
    MockHttpServletResponse send(String page, Somebody somebody, String... fields) throws Exception {
        var request = post(page);
        for (var at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return answered(request, somebody);
    }

    private MockHttpServletResponse answered(MockHttpServletRequestBuilder request, Somebody somebody) {
        var answer = new AtomicReference<MockHttpServletResponse>();
        somebody.signIn();
        try {
            portal.run(context -> answer
                    .set(MockMvcBuilders.webAppContextSetup(context).build().perform(request).andReturn().getResponse()));
        } finally {
            SecurityContextHolder.clearContext();
        }
        return Objects.requireNonNull(answer.get());
    }
}
