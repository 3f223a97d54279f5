package org.coproduction.design.workspace;

/// One thing that the project consists of, such as a quiet room. Its id stays the same from draft to draft.
public record ContentItem(String id, String title, String description) {}
