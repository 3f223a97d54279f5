package org.coproduction.commissioning.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.allocation.Vote;
import org.jspecify.annotations.Nullable;

/// Reads what the count needs of a ballot as it lies in its box, since there may be a million of them. Fields that it does not know are
/// passed over.
final class BallotReading {
    static final String CONSTITUENCY = "constituency";
    static final String CHOICES = "choices";
    static final String POINTS = "points";
    static final String RECEIPT = "receipt";
    static final String BATCH = "batch";

    private BallotReading() {
    }

    /// @param receipt empty for a ballot on paper
    /// @param batch the id of the paper batch that it came with; `null` for one that was cast online
    record Entry(Constituency constituency, Vote vote, String receipt, @Nullable String batch) {}

    /// One entry, from its beginning to its end.
    static Entry read(BsonReader reader) {
        Constituency constituency = null;
        List<String> choices = List.of();
        List<Integer> points = List.of();
        var receipt = "";
        String batch = null;
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case CONSTITUENCY -> constituency = Constituency.valueOf(reader.readString());
                case CHOICES -> choices = list(reader, BsonReader::readString);
                case POINTS -> points = list(reader, BsonReader::readInt32);
                case RECEIPT -> receipt = reader.readString();
                case BATCH -> batch = reader.readString();
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new Entry(Objects.requireNonNull(constituency, "every ballot says of which constituency it is"),
                new Vote(choices, points), receipt, batch);
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
