package org.coproduction.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.coproduction.charter.PersonalDetail;
import org.jspecify.annotations.Nullable;

/// A text in a request that is published or leaves the service in an event. It is refused with `PERSONAL_DETAIL` where a
/// [PersonalDetail] is in it, before anything is stored.
///
/// ```java
/// record Request(@NotBlank @Size(max = 4000) @NamesNobody String concept) {}
/// ```
@Documented
@Constraint(validatedBy = NamesNobody.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface NamesNobody {
    /// Unused: the refusal has words of its own.
    String message() default "names somebody";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Looks into the text.
    final class Check implements ConstraintValidator<NamesNobody, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || PersonalDetail.in(text).isEmpty();
        }
    }
}
