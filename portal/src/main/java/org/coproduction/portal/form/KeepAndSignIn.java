package org.coproduction.portal.form;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/// Asks to sign in. What was typed is kept meanwhile.
public final class KeepAndSignIn extends LoginUrlAuthenticationEntryPoint {
    public KeepAndSignIn(String signIn) {
        super(signIn);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn)
            throws IOException, ServletException {
        if (Kept.keep(request)) {
            response.sendRedirect(Kept.PAGE);
        } else {
            super.commence(request, response, notSignedIn);
        }
    }
}
