package org.coproduction.portal.facilitate;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.coproduction.portal.api.Commissioning.Quorums;
import org.coproduction.portal.api.Facilitation.Answered;
import org.coproduction.portal.api.Facilitation.Asking;
import org.coproduction.portal.api.Facilitation.Longer;
import org.coproduction.portal.api.Facilitation.NewQuorums;
import org.coproduction.portal.form.FieldException;
import org.coproduction.portal.form.Sent;
import org.coproduction.portal.form.Sent.Next;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/// What takes both facilitators, in rounds of every kind: what a form says of it, and where its answer leads.
public final class Together {
    /// How many of each group have to take part, where nobody names other numbers.
    public static final Quorums FEWEST = new Quorums(5, 5, 5);
    private static final int LONGEST = 2000;
    private static final String READ = "read";
    private static final String VERSION = "\"[0-9]{1,18}\"";

    private Together() {
    }

    /// The version of the terms that somebody had before them: what they change or agree to is that one. Whoever sends none may have
    /// read anything, and reads again.
    static String read(Sent sent) {
        var version = sent.of(READ);
        if (!version.matches(VERSION)) {
            throw new FieldException(READ, "facilitate.draft.other");
        }
        return version;
    }

    /// Has a page carry the version of the terms that it shows, and say where they are others than somebody had before them.
    ///
    /// @param version as `ETag`
    static void reading(@Nullable String version, Model model) {
        model.addAttribute(READ, version);
    }

    /// Whoever agrees to what the other asked gives no reason.
    public static Asking asking(Sent sent, String field) {
        return new Asking(reason(sent, field));
    }

    /// The numbers of people that somebody asks for, or agrees to.
    public static NewQuorums quorums(Sent sent) {
        return new NewQuorums(sent.number("parentCarers"), sent.number("youngPeople"), sent.number("professionals"),
                reason(sent, "quorumReason"));
    }

    /// How much longer people can vote; whoever agrees to what the other asked sends that very moment, and no outreach.
    public static Longer longer(Sent sent) {
        return sent.of("agreed").isEmpty()
                ? new Longer(sent.endOf("until"), sent.needed("outreach", LONGEST))
                : new Longer(moment(sent.of("moment")), null);
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notOurs) {
            throw new FieldException("until", "form.day");
        }
    }

    /// Why it is asked for; `null` from whoever agrees.
    static @Nullable String reason(Sent sent, String field) {
        return sent.of("agreed").isEmpty() ? sent.needed(field, LONGEST) : null;
    }

    /// As long as the other has to agree, there is nothing to see but that.
    ///
    /// @param done key of the words that say that it has happened
    /// @param then where to go on then
    /// @param meanwhile the facilitators' page
    public static Next next(Answered answered, String done, String then, String meanwhile) {
        return answered.awaits() == null ? new Next(done, then) : new Next("facilitate.asked", meanwhile);
    }
}
