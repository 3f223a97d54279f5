package org.coproduction.portal.form;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives every page an empty form, which a refused one takes the place of.
@ControllerAdvice
public final class FormAdvice {
    @ModelAttribute
    void add(Model model) {
        model.addAttribute(Sent.TYPED, Typed.nothing());
    }
}
