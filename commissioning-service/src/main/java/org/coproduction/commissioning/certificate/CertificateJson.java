package org.coproduction.commissioning.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.coproduction.commissioning.allocation.CodePointOrder;
import org.coproduction.commissioning.allocation.Rule;
import org.coproduction.commissioning.allocation.Weighting;

/// A certificate as JSON, one member a line, written without any library so that a command starts quickly.
public final class CertificateJson {
    private CertificateJson() {
    }

    /// The whole text, with a line end.
    public static String of(Certificate certificate) {
        var method = certificate.method();
        var members = new ArrayList<String>();
        members.add(member("rule", text(method.rule().id())));
        members.add(member("satisfaction", method.rule() == Rule.PHRAGMEN ? "null" : text(method.satisfaction().id())));
        members.add(member("completion", text(method.completion().id())));
        members.add(member("parity", method.weighting() == Weighting.PLAIN || certificate.parity() == null
                ? "null"
                : text(certificate.parity())));
        members.add(member("tieBreak", text(certificate.tieBreak())));
        members.add(member("selected", texts(certificate.order().stream().sorted(CodePointOrder.INSTANCE).toList())));
        members.add(member("order", texts(certificate.order())));
        members.add(member("budget", text(certificate.budget())));
        members.add(member("totalCost", text(certificate.totalCost())));
        members.add(member("step", Long.toString(certificate.step())));
        var price = certificate.priceName().orElse("");
        members.add(member("rounds", array(certificate.rounds().stream()
                .map(round -> "{\"project\": " + text(round.project()) + ", \"" + price + "\": " + text(round.price()) + "}")
                .toList())));
        members.add(member("ties", array(certificate.ties().stream().map(tie -> "{\"round\": " + tie.round() + ", \"between\": "
                + texts(tie.between()) + ", \"chosen\": " + text(tie.chosen()) + "}").toList())));
        members.add(member("inputHash", text(certificate.inputHash())));
        switch (certificate.of()) {
            case Certificate.OfFile(var seconds) -> members.add(member("seconds", String.format(Locale.ROOT, "%.6f", seconds)));
            case Certificate.OfRound round -> {
                members.add(member("version", Integer.toString(round.version())));
                if (!round.lot().isEmpty()) {
                    members.add(member("lot", text(round.lot())));
                }
                members.add(member("remaining", text(round.remaining())));
                members.add(member("payments", array(round.payments().stream().map(CertificateJson::group).toList())));
            }
        }
        return members.stream().collect(Collectors.joining(",\n  ", "{\n  ", "\n}\n"));
    }

    private static String group(Certificate.Group group) {
        var paid = group.paid().entrySet().stream()
                .map(each -> "{\"project\": " + text(each.getKey()) + ", \"amount\": " + text(each.getValue()) + "}")
                .collect(Collectors.joining(", ", "[", "]"));
        var points = group.points().stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
        return "{\"electorate\": " + text(group.electorate()) + ", \"choices\": " + texts(group.choices()) + ", \"points\": "
                + points
                + ", \"ballots\": " + group.ballots() + ", \"had\": " + text(group.had()) + ", \"paid\": " + paid + "}";
    }

    private static String member(String name, String value) {
        return '"' + name + "\": " + value;
    }

    private static String texts(List<String> texts) {
        return texts.stream().map(CertificateJson::text).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String array(List<String> objects) {
        return objects.isEmpty() ? "[]" : objects.stream().collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
    }

    private static String text(String text) {
        var escaped = new StringBuilder("\"");
        for (var at = 0; at < text.length(); at++) {
            var unit = text.charAt(at);
            if (unit == '"' || unit == '\\') {
                escaped.append('\\').append(unit);
            } else if (unit < ' ') {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
            } else {
                escaped.append(unit);
            }
        }
        return escaped.append('"').toString();
    }
}
