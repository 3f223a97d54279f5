package org.coproduction.commissioning.certificate;

import java.util.ArrayList;
import java.util.List;

/// A certificate as a table for people.
public final class CertificateTable {
    private CertificateTable() {
    }

    /// The whole text, with a line end.
    public static String of(Certificate certificate) {
        var method = certificate.method();
        var lines = new ArrayList<String>();
        lines.add("Rule " + method.rule().id() + ", satisfaction " + method.satisfaction().id() + ", completion "
                + method.completion().id()
                + (certificate.parity() == null ? "" : ", equal weight for each value of " + certificate.parity()) + ", ties by "
                + certificate.tieBreak());
        lines.add("%d selected, costing %s of %s".formatted(certificate.order().size(), certificate.totalCost(),
                certificate.budget()));
        if (method.completion().raises()) {
            lines.add("Shares were raised by " + certificate.step() + " steps");
        }
        lines.add("");
        table(certificate, lines);
        for (var tie : certificate.ties()) {
            lines.add("Round " + tie.round() + ": " + String.join(", ", tie.between()) + " were equally good; " + tie.chosen()
                    + " was taken.");
        }
        lines.add(switch (certificate.of()) {
            case Certificate.OfFile(var seconds) ->
                "Counted in %.3f s from the file with the SHA-256 %s".formatted(seconds, certificate.inputHash());
            case Certificate.OfRound round ->
                "%s is left over. Counted from the input with the SHA-256 %s".formatted(round.remaining(),
                        certificate.inputHash());
        });
        return String.join("\n", lines) + "\n";
    }

    private static void table(Certificate certificate, List<String> lines) {
        var width = certificate.order().stream().mapToInt(String::length).max().orElse(0);
        var row = "%5s  %-" + Math.max(width, "project".length()) + "s  %s";
        lines.add(row.formatted("round", "project", certificate.priceName().orElse("")).stripTrailing());
        for (var at = 0; at < certificate.order().size(); at++) {
            var price = at < certificate.rounds().size()
                    ? certificate.rounds().get(at).price()
                    : certificate.priceName().isPresent() ? "from the rest" : "";
            lines.add(row.formatted(at + 1, certificate.order().get(at), price).stripTrailing());
        }
        lines.add("");
    }
}
