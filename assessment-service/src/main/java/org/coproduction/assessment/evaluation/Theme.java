package org.coproduction.assessment.evaluation;

import org.jspecify.annotations.Nullable;

/// Something that people raised: "you said".
///
/// @param theme in a few words
/// @param finding what was found, in plain words, quoting nobody
/// @param commitment the answer; null while there is none
public record Theme(String id, String theme, String finding, @Nullable Commitment commitment) {
    Theme answered(Commitment answer) {
        return new Theme(id, theme, finding, answer);
    }

    Theme worded(String newTheme, String newFinding) {
        return new Theme(id, newTheme, newFinding, commitment);
    }
}
