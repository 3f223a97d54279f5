package org.coproduction.portal.look;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives every page its [Look].
@ControllerAdvice
final class LookAdvice {
    private final Look look;

    LookAdvice(Look look) {
        this.look = look;
    }

    @ModelAttribute
    void add(Model model, HttpServletRequest request) {
        model.addAllAttributes(look.of(request));
    }
}
