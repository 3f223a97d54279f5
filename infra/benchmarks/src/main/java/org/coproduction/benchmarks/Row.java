package org.coproduction.benchmarks;

import java.util.Locale;

/// One line of the results.
///
/// @param what what was measured
/// @param yardstick beside what, `–` for a goal that stands alone
/// @param measuredYardstick the yardstick's figure
/// @param measured our figure
/// @param ratio ours ÷ yardstick
/// @param goal what should be reached
/// @param met whether it is
record Row(String what, String yardstick, String measuredYardstick, String measured, String ratio, String goal, boolean met) {
    static final String NONE = "–";

    /// @param unit what is counted per second
    static Row ratio(String what, String yardstick, String unit, Comparison comparison, double goal) {
        return new Row(what, yardstick, rate(comparison.raw(), unit), rate(comparison.ours(), unit),
                String.format(Locale.ROOT, "%.2f", comparison.ratio()), String.format(Locale.ROOT, "≥ %.2f", goal),
                comparison.ratio() >= goal);
    }

    /// @param strictly whether the goal itself is too much
    static Row limit(String what, double measured, String unit, double goal, boolean strictly) {
        return new Row(what, NONE, NONE, figure(measured) + " " + unit, NONE,
                (strictly ? "< " : "≤ ") + figure(goal) + " " + unit, strictly ? measured < goal : measured <= goal);
    }

    private static String rate(double perSecond, String unit) {
        return String.format(Locale.ROOT, "%,.0f %s/s", perSecond, unit);
    }

    private static String figure(double value) {
        return value == Math.rint(value) || value >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
