package org.coproduction.gateway.journey;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.coproduction.charter.RefusalCode;
import org.coproduction.gateway.Destination;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A project's way through the four Cs, with a marked hole for each service that cannot tell its part.
///
/// @param complete whether every service could be asked
/// @param sections always four, in the order of the Cs
record Journey(String projectId, @Nullable String title, boolean complete, List<Section> sections) {
    static Journey of(String projectId, List<Section> sections) {
        var complete = sections.stream().noneMatch(section -> section.status() == Status.UNAVAILABLE);
        return new Journey(projectId, title(sections.getFirst().section()), complete, sections);
    }

    private static @Nullable String title(@Nullable JsonNode commissioning) {
        if (commissioning == null) {
            return null;
        }
        var title = commissioning.path("facts").path("title");
        return title.isString() ? title.stringValue() : null;
    }

    boolean unknown() {
        return sections.stream().allMatch(section -> section.status() == Status.NOT_STARTED);
    }

    enum Status {
        @JsonProperty("present")
        PRESENT,
        @JsonProperty("not-started")
        NOT_STARTED,
        @JsonProperty("unavailable")
        UNAVAILABLE
    }

    /// @param section what the service tells, as it tells it
    /// @param plain why there is nothing to tell, in plain words
    /// @param easyRead the same in Easy Read
    record Section(String c, String service, Status status, @Nullable JsonNode section, @Nullable String plain,
            @Nullable String easyRead) {
        static Section present(Destination destination, JsonNode section) {
            return new Section(destination.c(), destination.word(), Status.PRESENT, section, null, null);
        }

        static Section notStarted(Destination destination) {
            return new Section(destination.c(), destination.word(), Status.NOT_STARTED, null, "This part has not begun yet.",
                    "This part has not started yet.");
        }

        static Section unavailable(Destination destination) {
            return new Section(destination.c(), destination.word(), Status.UNAVAILABLE, null, RefusalCode.UNAVAILABLE.plain(),
                    RefusalCode.UNAVAILABLE.easyRead());
        }
    }
}
