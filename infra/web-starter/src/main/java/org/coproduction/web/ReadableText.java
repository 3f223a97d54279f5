package org.coproduction.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/// A text as people type it: of control characters it has line ends and tabs alone, and no half of a character. Whatever else it had
/// would be stored, and fail later where a paper with everybody's texts is printed.
final class ReadableText extends StringDeserializer {
    @Override
    public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
        var text = super.deserialize(json, context);
        if (text != null && text.codePoints().anyMatch(ReadableText::isUnreadable)) {
            throw MismatchedInputException.from(json, String.class, "a character that nobody types");
        }
        return text;
    }

    private static boolean isUnreadable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\r' && character != '\t';
            case Character.SURROGATE -> true;
            default -> false;
        };
    }
}
