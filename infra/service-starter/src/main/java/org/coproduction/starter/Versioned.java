package org.coproduction.starter;

/// An aggregate as read: its state and the version that an edit's `If-Match` must name.
public record Versioned<S>(String id, long version, S state) {}
