package org.coproduction.starter;

/// The event of these tests.
record Noted(String text) {}
