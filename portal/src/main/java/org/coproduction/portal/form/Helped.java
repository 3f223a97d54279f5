package org.coproduction.portal.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether somebody helped to take part, and who, by kind.
public final class Helped {
    /// What can be answered; the first is that nobody did, or that the person does not want to say.
    public static final List<String> ANSWERS = List.of("NONE", "FAMILY_OR_FRIEND", "SUPPORT_WORKER", "INTERPRETER",
            "COMMUNICATION_PARTNER", "SERVICE");
    private static final String FIELD = "helped";

    private Helped() {
    }

    /// The kind of help; `null` where there was none, or nothing was said.
    public static @Nullable String of(Sent sent) {
        var said = sent.of(FIELD).isEmpty() ? "NONE" : sent.choice(FIELD, ANSWERS);
        return said.equals("NONE") ? null : said;
    }
}
