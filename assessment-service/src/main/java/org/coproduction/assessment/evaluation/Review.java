package org.coproduction.assessment.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;

/// What the reviewers found, theme by theme, and what happens about it. Each edit is a new version.
///
/// @param version counted from 1, which is the empty review
public record Review(int version, List<Theme> themes) {
    public Review {
        themes = List.copyOf(themes);
    }

    public static Review empty() {
        return new Review(1, List.of());
    }

    @Nullable
    Theme theme(String id) {
        return themes.stream().filter(theme -> theme.id().equals(id)).findFirst().orElse(null);
    }

    /// A theme, or new words for it; its answer stays, and everybody is asked again.
    public Review named(String id, String theme, String finding) {
        if (theme(id) != null) {
            return changed(id, known -> known.worded(theme, finding));
        }
        var more = new ArrayList<>(themes);
        more.add(new Theme(id, theme, finding, null));
        return new Review(version + 1, more);
    }

    /// The answer to a theme, in place of the one it had; everybody is asked again.
    public Review answered(String id, Commitment commitment) {
        return changed(id, theme -> theme.answered(commitment));
    }

    private Review changed(String id, UnaryOperator<Theme> change) {
        var changed = new ArrayList<>(themes);
        changed.replaceAll(theme -> theme.id().equals(id) ? change.apply(theme) : theme);
        return changed.equals(themes) ? this : new Review(version + 1, changed);
    }

    /// What stands between this review and its publication, whoever agrees: `NOT_READY_TO_PUBLISH` without any theme,
    /// `THEME_UNANSWERED` naming each theme without an answer; else `null`.
    public @Nullable Refusal unready() {
        if (themes.isEmpty()) {
            return Refusal.of(RefusalCode.NOT_READY_TO_PUBLISH);
        }
        var unanswered = themes.stream().filter(theme -> theme.commitment() == null).map(Theme::theme)
                .collect(Collectors.joining("; "));
        return unanswered.isEmpty() ? null : Refusal.of(RefusalCode.THEME_UNANSWERED, Map.of("theme", unanswered));
    }
}
