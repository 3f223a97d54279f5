package org.coproduction.commissioning.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Words, all of which have to occur in a text, whole or as the beginning of a word, in whatever case.
record Query(List<String> words) {
    static Query of(String typed) {
        return new Query(Arrays.stream(split(typed)).filter(word -> !word.isEmpty()).distinct().toList());
    }

    boolean finds(String... texts) {
        var found = Arrays.stream(texts).flatMap(text -> Arrays.stream(split(text))).toList();
        return words.stream().allMatch(word -> found.stream().anyMatch(each -> each.startsWith(word)));
    }

    private static String[] split(String text) {
        return text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    }
}
