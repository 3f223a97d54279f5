package org.coproduction.commissioning.ballot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.allocation.Vote;
import org.coproduction.commissioning.channel.Channel;
import org.coproduction.commissioning.channel.Help;
import org.coproduction.commissioning.channel.Way;
import org.jspecify.annotations.Nullable;

/// Reads what the count needs of a ballot as it lies in its box, since there may be a million of them. Fields that it does not know are
/// passed over.
final class BallotReading {
    static final String CONSTITUENCY = "constituency";
    static final String CHOICES = "choices";
    static final String POINTS = "points";
    static final String RECEIPT = "receipt";
    static final String CHANNEL = "channel";
    static final String HELPED = "helped";
    static final String BATCH = "batch";
    private static final Map<String, Channel> CHANNELS = named(Channel.values(), Channel::name);
    private static final Map<String, Help> HELPS = named(Help.values(), Help::name);

    private BallotReading() {
    }

    /// One entry, from its beginning to its end; `null` where it only keeps the number of a paper from being entered again.
    static @Nullable Ballot read(BsonReader reader) {
        Constituency constituency = null;
        List<String> choices = List.of();
        List<Integer> points = List.of();
        var receipt = "";
        var channel = Channel.ONLINE;
        Help helped = null;
        String batch = null;
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case CONSTITUENCY -> constituency = Constituency.valueOf(reader.readString());
                case CHOICES -> choices = list(reader, BsonReader::readString);
                case POINTS -> points = list(reader, BsonReader::readInt32);
                case RECEIPT -> receipt = reader.readString();
                case CHANNEL -> channel = CHANNELS.getOrDefault(reader.readString(), Channel.ONLINE);
                case HELPED -> helped = HELPS.get(reader.readString());
                case BATCH -> batch = reader.readString();
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return constituency == null
                ? null
                : new Ballot(constituency, new Vote(choices, points), receipt, new Way(channel, helped), batch);
    }

    private static <E> Map<String, E> named(E[] values, Function<E, String> name) {
        return Arrays.stream(values).collect(Collectors.toMap(name, Function.identity()));
    }

    private static <T> List<T> list(BsonReader reader, Function<BsonReader, T> value) {
        var values = new ArrayList<T>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            values.add(value.apply(reader));
        }
        reader.readEndArray();
        return values;
    }
}
