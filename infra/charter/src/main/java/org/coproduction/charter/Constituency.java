package org.coproduction.charter;

import java.util.Collection;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One of the three groups that decide as equals. Each carries the same weight in every count, whatever its
/// head-count.
public enum Constituency {
    PARENT_CARER("parent carers", "parents and carers"),
    YOUNG_PERSON("children and young people", "children and young people"),
    PROFESSIONAL("professionals", "people who work in services");

    private final String plain;
    private final String easyRead;

    Constituency(String plain, String easyRead) {
        this.plain = plain;
        this.easyRead = easyRead;
    }

    /// The words shown to people, for use inside a sentence: "children and young people".
    public String plain() {
        return plain;
    }

    /// The words of the Easy Read version, for use inside a sentence.
    public String easyRead() {
        return easyRead;
    }

    /// Several constituencies inside a sentence: "parent carers, professionals". A comma and never "and", because "children
    /// and young people" is one group.
    public static String plain(Collection<Constituency> constituencies) {
        return listed(constituencies, Constituency::plain);
    }

    /// Several constituencies inside a sentence of the Easy Read version.
    public static String easyRead(Collection<Constituency> constituencies) {
        return listed(constituencies, Constituency::easyRead);
    }

    private static String listed(Collection<Constituency> constituencies, Function<Constituency, String> words) {
        return new TreeSet<>(constituencies).stream().map(words).collect(Collectors.joining(", "));
    }
}
