package org.coproduction.portal;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.coproduction.portal.form.FormConfiguration;
import org.coproduction.portal.look.Assets;
import org.coproduction.portal.look.LookConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

/// Some of the portal's pages as they are sent to somebody, on top of a service that a test holds.
public final class Pages {
    /// Made once for all pages: they are the same each time.
    private static final Assets ASSETS = new LookConfiguration().assets();

    private final MockMvc portal;

    private Pages(MockMvc portal) {
        this.portal = portal;
    }

    public static <T> Pages of(Class<T> service, T held, Class<?>... pages) {
        return of(Map.of(service, held), pages);
    }

    /// The same on top of several services.
    public static Pages of(Map<Class<?>, Object> services, Class<?>... pages) {
        var context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(WebMvcAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
                HttpMessageConvertersAutoConfiguration.class, ThymeleafAutoConfiguration.class, LookConfiguration.class,
                FormConfiguration.class);
        context.register(pages);
        context.addBeanFactoryPostProcessor(beans -> {
            beans.registerSingleton("assets", ASSETS);
            services.forEach((service, held) -> beans.registerSingleton(service.getName(), held));
        });
        TestPropertyValues.of("spring.thymeleaf.prefix=classpath:/portal/templates/").applyTo(context);
        context.refresh();
        return new Pages(MockMvcBuilders.webAppContextSetup(context).build());
    }

    /// Those who come to the pages.
    public enum Somebody {
        PARENT_CARER("PARENT_CARER", "participant"),
        YOUNG_PERSON("YOUNG_PERSON", "participant"),
        PROFESSIONAL("PROFESSIONAL", "participant"),
        FACILITATOR(null, "facilitator"),
        /// Who facilitates, and takes part beside that.
        FACILITATING_PARENT("PARENT_CARER", "participant,facilitator"),
        COUNCIL(null, "accountable-body"),
        OPERATIONS(null, "operations");

        private final @Nullable String constituency;
        private final String role;

        Somebody(@Nullable String constituency, String role) {
            this.constituency = constituency;
            this.role = role;
        }

        private void signIn() {
            var roles = List.of(role.split(",", -1));
            Map<String, Object> claims = constituency == null
                    ? Map.of("preferred_username", name(), "roles", roles)
                    : Map.of("preferred_username", name(), "roles", roles, "constituency", constituency);
            var none = AuthorityUtils.NO_AUTHORITIES;
            SecurityContextHolder.getContext().setAuthentication(
                    new OAuth2AuthenticationToken(new DefaultOAuth2User(none, claims, "preferred_username"), none, "portal"));
        }
    }

    public String read(String page, Somebody somebody, Cookie... cookies) throws Exception {
        var request = get(page);
        return answered(cookies.length == 0 ? request : request.cookie(cookies), somebody).getContentAsString();
    }

    /// What comes back for an address.
    public MockHttpServletResponse answer(String page, Somebody somebody) throws Exception {
        return answered(get(URI.create(page)), somebody);
    }

    /// Where a page leads on to.
    public String ledTo(String page, Somebody somebody) throws Exception {
        return String.valueOf(answered(get(page), somebody).getRedirectedUrl());
    }

    /// Sends a form.
    ///
    /// @param fields names and values, in turn
    public MockHttpServletResponse send(String page, Somebody somebody, String... fields) throws Exception {
        var request = post(page);
        for (var at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return answered(request, somebody);
    }

    private MockHttpServletResponse answered(MockHttpServletRequestBuilder request, Somebody somebody) throws Exception {
        somebody.signIn();
        try {
            return portal.perform(request).andReturn().getResponse();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
