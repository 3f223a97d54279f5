package org.coproduction.benchmarks;

/// The event of the sample services.
///
/// @param intended when the command was meant to begin, in the nanoseconds of this process's clock
record Noted(long intended, String text) {
    static final String TYPE = "sample.noted.v1";
    static final String TEXT = "An action of the plan was done, and the plan says so from now on";
}
