package org.coproduction.portal.form;

import java.util.List;
import org.coproduction.portal.access.AccessCheck;
import org.coproduction.portal.look.Look;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts together how requests become calls of pages.
@Configuration(proxyBeanMethods = false)
@Import({FormAdvice.class, KeptPage.class})
public class FormConfiguration implements WebMvcConfigurer {
    private final Look look;

    FormConfiguration(Look look) {
        this.look = look;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SentArgument(look));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AccessCheck());
    }
}
