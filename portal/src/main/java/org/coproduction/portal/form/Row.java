package org.coproduction.portal.form;

/// One of several places on a form: for a part of the project, for a sign that it is good, for a recording.
///
/// @param id stays the same from draft to draft
/// @param kind as the API names it; empty where all are of one kind, and where nothing is there yet
/// @param title empty where nothing is there yet
/// @param words what is said about it, or where it is
public record Row(String id, String kind, String title, String words) {
    /// A place of which there is only one kind.
    public Row(String id, String title, String words) {
        this(id, "", title, words);
    }

    /// Whether nothing was filled in.
    public boolean empty() {
        return kind.isEmpty() && title.isEmpty() && words.isEmpty();
    }
}
