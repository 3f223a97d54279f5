package org.coproduction.design.workspace;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;

/// The text of a draft, as somebody proposes it.
///
/// @param easyRead the Easy Read version of all of it
public record Wording(String concept, List<ContentItem> content, String easyRead, List<SuccessMeasure> successMeasures) {
    public Wording {
        content = List.copyOf(content);
        successMeasures = List.copyOf(successMeasures);
    }

    /// Why this cannot become a draft, if so: it has no Easy Read version, or a part is missing or there twice.
    @Nullable
    Refusal fault() {
        if (easyRead.isBlank()) {
            return Refusal.of(RefusalCode.EASY_READ_MISSING, "easyRead");
        }
        if (concept.isBlank()) {
            return Refusal.of(RefusalCode.INVALID_FIELD, "concept");
        }
        if (content.isEmpty() || repeated(content, ContentItem::id)) {
            return Refusal.of(RefusalCode.INVALID_FIELD, "content");
        }
        return successMeasures.isEmpty() || repeated(successMeasures, SuccessMeasure::id)
                ? Refusal.of(RefusalCode.INVALID_FIELD, "successMeasures")
                : null;
    }

    private static <T> boolean repeated(List<T> parts, Function<T, String> id) {
        var seen = new HashSet<String>();
        return !parts.stream().map(id).allMatch(seen::add);
    }
}
