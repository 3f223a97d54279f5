package org.coproduction.commissioning.channel;

import org.jspecify.annotations.Nullable;

/// How one person took part. It is told in totals only, and forgotten for each ballot once these are kept.
///
/// @param helped `null` where nobody helped, or nobody told
public record Way(Channel channel, @Nullable Help helped) {
    /// Online, with or without help.
    public static Way online(@Nullable Help helped) {
        return new Way(Channel.ONLINE, helped);
    }
}
