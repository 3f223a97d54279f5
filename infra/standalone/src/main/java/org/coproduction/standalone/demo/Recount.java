package org.coproduction.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.coproduction.commissioning.allocation.Completion;
import org.coproduction.commissioning.allocation.Method;
import org.coproduction.commissioning.allocation.Rule;
import org.coproduction.commissioning.allocation.Satisfaction;
import org.coproduction.commissioning.allocation.Weighting;
import org.coproduction.commissioning.certificate.CertificateJson;
import org.coproduction.commissioning.certificate.CountFile;
import org.coproduction.commissioning.certificate.CountFile.Counted;
import org.coproduction.commissioning.pabulib.TieBreak;
import org.coproduction.commissioning.verification.UnreadableResult;
import org.coproduction.commissioning.verification.VerifyResult;

/// Counts a round again from what it published, as the commands `count` and `verify` do, and as anybody could.
final class Recount {
    private static final String CONSTITUENCY = "constituency";
    private static final Method METHOD = new Method(Rule.MES, Satisfaction.COST, Completion.UTILITARIAN, Weighting.PARITY);

    private Recount() {
    }

    /// @param election the round's ballots as a `.pb` file
    /// @param selected what the round's result says, in its order
    /// @return how many things the verifier checked
    static int of(String election, List<String> selected) {
        var file = election.getBytes(UTF_8);
        try {
            if (!(new CountFile(METHOD, CONSTITUENCY, TieBreak.ID)
                    .count(new ByteArrayInputStream(file)) instanceof Counted.Done(var certificate))) {
                throw new DemoFailed("The published ballots cannot be read again.");
            }
            var verified = new VerifyResult().verify(CertificateJson.of(certificate).getBytes(UTF_8), file);
            // What nobody supports is taken last from a file, and never in a round.
            var again = certificate.order();
            if (!verified.faults().isEmpty() || again.size() < selected.size()
                    || !again.subList(0, selected.size()).equals(selected)) {
                throw new DemoFailed("Counting again gives " + again + ", and the result was " + selected + ". "
                        + String.join(" ", verified.faults()));
            }
            return verified.checked().size();
        } catch (IOException | UnreadableResult unreadable) {
            throw new DemoFailed("The published ballots could not be verified: " + unreadable.getMessage());
        }
    }
}
