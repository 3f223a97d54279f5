package org.coproduction.starter;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/// The one codec for states: records, enums and sealed interfaces of records, without an annotation in the domain.
/// A record reached through a sealed interface carries its simple name in the field `is`, as in
/// `{ "is": "Voting", "closesAt": "2026-05-01T12:00:00Z" }`. So the name of a state's record is a stored name.
public final class StateCodec {
    private static final String NAME = "is";

    private final JsonMapper mapper = JsonMapper.builder().annotationIntrospector(new SealedTypes())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    /// Made once for each type: looking up how a type is written and read costs as much as a small state itself.
    private final Map<Class<?>, ObjectWriter> writers = new ConcurrentHashMap<>();
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    /// The document in which a state is stored.
    public <S> Document encode(Class<S> type, S state) {
        try (var tokens = TokenBuffer.forGeneration()) {
            writers.computeIfAbsent(type, mapper::writerFor).writeValue(tokens, state);
            try (var parser = tokens.asParser()) {
                parser.nextToken();
                return (Document) Objects.requireNonNull(toBson(parser));
            }
        }
    }

    /// The state that a document holds.
    public <S> S decode(Class<S> type, Document stored) {
        try (var tokens = TokenBuffer.forGeneration()) {
            toTokens(stored, tokens);
            try (var parser = tokens.asParser()) {
                return readers.computeIfAbsent(type, mapper::readerFor).readValue(parser);
            }
        }
    }

    /// The JSON of an event's data, as it goes on the wire.
    String json(Object event) {
        return mapper.writeValueAsString(event);
    }

    /// Reads an event's data, ignoring the fields that the consumer's record does not declare.
    <E> E parse(String data, Class<E> type) {
        return mapper.readValue(data, type);
    }

    /// The value that begins with the parser's current token. No text stands between a state and its document: tokens do.
    private static @Nullable Object toBson(JsonParser tokens) {
        return switch (tokens.currentToken()) {
            case START_OBJECT -> {
                var document = new Document();
                for (var name = tokens.nextName(); name != null; name = tokens.nextName()) {
                    tokens.nextToken();
                    document.append(name, toBson(tokens));
                }
                yield document;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (tokens.nextToken() != JsonToken.END_ARRAY) {
                    list.add(toBson(tokens));
                }
                yield list;
            }
            case VALUE_STRING -> tokens.getString();
            case VALUE_NUMBER_INT -> tokens.getLongValue();
            case VALUE_NUMBER_FLOAT -> tokens.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalArgumentException("a state holds no " + tokens.currentToken());
        };
    }

    private static void toTokens(@Nullable Object stored, JsonGenerator tokens) {
        switch (stored) {
            case null -> tokens.writeNull();
            case String text -> tokens.writeString(text);
            case Boolean truth -> tokens.writeBoolean(truth);
            case Long number -> tokens.writeNumber(number);
            case Integer number -> tokens.writeNumber(number);
            case Double number -> tokens.writeNumber(number);
            case Map<?, ?> document -> {
                tokens.writeStartObject();
                document.forEach((name, value) -> {
                    tokens.writeName((String) name);
                    toTokens(value, tokens);
                });
                tokens.writeEndObject();
            }
            case List<?> list -> {
                tokens.writeStartArray();
                list.forEach(value -> toTokens(value, tokens));
                tokens.writeEndArray();
            }
            default -> throw new IllegalArgumentException("a state holds no " + stored.getClass().getSimpleName());
        }
    }

    /// Says of every sealed interface that its records are told apart by their simple names.
    private static final class SealedTypes extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
            var type = annotated.getRawType();
            return annotated instanceof AnnotatedClass && type.isInterface() && type.isSealed()
                    ? JsonTypeInfo.Value.construct(JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, NAME, null, false, true)
                    : super.findPolymorphicTypeInfo(config, annotated);
        }

        @Override
        public String findTypeName(MapperConfig<?> config, AnnotatedClass annotated) {
            return annotated.getRawType().getSimpleName();
        }
    }
}
