package org.coproduction.commissioning.channel;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coproduction.charter.DisclosureControl;
import org.coproduction.charter.PublishedCount;
import org.coproduction.charter.PublishedTable;
import org.jspecify.annotations.Nullable;

/// How many of the ballots that count came by which channel, and with which kind of help.
///
/// @param helped of ballots with which somebody told of help
public record Participation(Map<Channel, Integer> channels, Map<Help, Integer> helped) {
    public Participation {
        channels = Map.copyOf(channels);
        helped = Map.copyOf(helped);
    }

    /// Adds up ballots one by one.
    public static final class Sums {
        private final Map<Channel, Integer> channels = new EnumMap<>(Channel.class);
        private final Map<Help, Integer> helped = new EnumMap<>(Help.class);

        public void add(Way way) {
            add(way.channel(), 1);
            if (way.helped() != null) {
                helped.merge(way.helped(), 1, Math::addExact);
            }
        }

        /// So many ballots of which nobody knows whether somebody helped.
        public void add(Channel channel, int count) {
            channels.merge(channel, count, Math::addExact);
        }

        public Participation all() {
            return new Participation(channels, helped);
        }
    }

    /// What may be published of it: about how many, `null` where a number is not shown.
    ///
    /// @param noHelpTold about how many told of no help
    public record Published(Map<Channel, @Nullable Integer> channels, Map<Help, @Nullable Integer> helped,
            @Nullable Integer noHelpTold) {}

    /// As it may be published beside how many took part from each constituency. These are further tables about the same people, so nothing
    /// of them is told where the total of that one is held back. Where it is shown, everybody knows what each of these tables adds up to:
    /// then, as soon as one of its numbers is small, all of them are hidden but those that are zero.
    ///
    /// @param turnout of the constituencies
    /// @return `null` where nothing of it may be told
    public @Nullable Published beside(PublishedTable<?> turnout) {
        if (turnout.total().about() == null) {
            return null;
        }
        var all = channels.values().stream().mapToInt(Integer::intValue).sum();
        var told = helped.values().stream().mapToInt(Integer::intValue).sum();
        var byHelp = Arrays.stream(Help.values()).collect(Collectors.toMap(Help::name, kind -> helped.getOrDefault(kind, 0)));
        byHelp.put("", all - told);
        var publishedHelp = DisclosureControl.publishKeepingTotal(byHelp);
        var byChannel = Arrays.stream(Channel.values())
                .collect(Collectors.toMap(Function.identity(), channel -> channels.getOrDefault(channel, 0)));
        var publishedChannels = DisclosureControl.publishKeepingTotal(byChannel);
        var about = new EnumMap<Channel, @Nullable Integer>(Channel.class);
        publishedChannels.cells().forEach((channel, cell) -> about.put(channel, cell.about()));
        var help = new EnumMap<Help, @Nullable Integer>(Help.class);
        Arrays.stream(Help.values()).forEach(kind -> help.put(kind, about(publishedHelp, kind.name())));
        return new Published(about, help, about(publishedHelp, ""));
    }

    private static @Nullable Integer about(PublishedTable<String> table, String kind) {
        return table.cells().getOrDefault(kind, new PublishedCount(null)).about();
    }
}
