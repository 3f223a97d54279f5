package org.coproduction.portal.design;

/// A place on the form of a draft: for one part of the project, or for one sign that it is good.
///
/// @param id stays the same from draft to draft
/// @param title empty where nothing is there yet
/// @param words what is said about it
record Row(String id, String title, String words) {
    boolean empty() {
        return title.isEmpty() && words.isEmpty();
    }
}
