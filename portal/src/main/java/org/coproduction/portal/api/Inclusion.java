package org.coproduction.portal.api;

import java.util.List;

/// That a ballot is among those published.
///
/// @param index of the line in the published list, from 0
/// @param size how many lines there are
public record Inclusion(String root, String line, int index, int size) {
    public String constituency() {
        return line.split(";", -1)[0];
    }

    /// Ids of the proposals that the line names.
    public List<String> choices() {
        var choices = line.split(";", -1)[1];
        return choices.isEmpty() ? List.of() : List.of(choices.split(","));
    }
}
