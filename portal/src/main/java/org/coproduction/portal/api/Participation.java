package org.coproduction.portal.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// By which channels people took part and who helped, about; `null` where a number is not shown.
///
/// @param noHelpTold how many told of no help
public record Participation(Map<String, @Nullable Integer> channels, Map<String, @Nullable Integer> helped,
        @Nullable Integer noHelpTold) {}
