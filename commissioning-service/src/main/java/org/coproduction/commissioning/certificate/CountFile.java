package org.coproduction.commissioning.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import org.coproduction.charter.Sha256;
import org.coproduction.commissioning.allocation.CountProfile;
import org.coproduction.commissioning.allocation.Method;
import org.coproduction.commissioning.allocation.Outcome;
import org.coproduction.commissioning.allocation.Outcome.Price;
import org.coproduction.commissioning.allocation.Rule;
import org.coproduction.commissioning.allocation.Satisfaction;
import org.coproduction.commissioning.certificate.Certificate.Round;
import org.coproduction.commissioning.certificate.Certificate.Tied;
import org.coproduction.commissioning.pabulib.Fault;
import org.coproduction.commissioning.pabulib.PabulibFile;
import org.coproduction.commissioning.pabulib.PabulibOutcome;
import org.coproduction.commissioning.pabulib.PabulibReader;
import org.coproduction.commissioning.pabulib.Purpose;
import org.coproduction.commissioning.pabulib.TieBreak;
import org.coproduction.commissioning.pabulib.ToProfile;
import org.jspecify.annotations.Nullable;

/// Counts a `.pb` file.
public final class CountFile {
    private static final double NANOS = 1e9;

    private final Method method;
    private final @Nullable String parity;
    private final TieBreak ties;

    /// What came of it.
    public sealed interface Counted {
        record Done(Certificate certificate) implements Counted {}

        /// The file cannot be counted; every fault has its line.
        record Faulty(List<Fault> faults) implements Counted {}
    }

    /// @param parity the column of VOTES whose values are the electorates, exactly if the method weighs them alike
    public CountFile(Method method, @Nullable String parity, TieBreak ties) {
        this.method = method;
        this.parity = parity;
        this.ties = ties;
    }

    /// Reads until the end of the stream and leaves closing to the caller.
    public Counted count(InputStream in) throws IOException {
        var hashed = new DigestInputStream(in, Sha256.digest());
        return switch (PabulibReader.read(hashed, new Purpose.Counting(method.satisfaction(), parity))) {
            case PabulibOutcome.Faulty(var faults) -> new Counted.Faulty(faults);
            case PabulibOutcome.Read(var file) -> {
                hashed.transferTo(OutputStream.nullOutputStream());
                yield new Counted.Done(count(file, HexFormat.of().formatHex(hashed.getMessageDigest().digest())));
            }
        };
    }

    private Certificate count(PabulibFile file, String hash) {
        var whole = new ToProfile(file, method.satisfaction(), ties);
        var profile = whole.profile();
        var began = System.nanoTime();
        var outcome = new CountProfile().count(profile, method);
        var seconds = (System.nanoTime() - began) / NANOS;
        return new Certificate(method, parity, ties.id(), hash, file.pot().toPlainString(), whole.amount(outcome.totalCost()),
                outcome.step(), outcome.selected().stream().map(Outcome.Selected::id).toList(), rounds(outcome, whole),
                outcome.ties().stream().map(tie -> new Tied(tie.round(), tie.between())).toList(),
                new Certificate.OfFile(seconds));
    }

    private List<Round> rounds(Outcome outcome, ToProfile whole) {
        return outcome.selected().stream().filter(selected -> selected.price().isPresent())
                .map(selected -> new Round(selected.id(), inCurrency(selected.price().orElseThrow(), whole).toString())).toList();
    }

    /// ρ with `cost` is money per money, the same in any unit; else it is money per project or per point.
    private Price inCurrency(Price price, ToProfile whole) {
        return method.rule() == Rule.MES && method.satisfaction() == Satisfaction.COST
                ? price
                : price.times(whole.pointUnit(), whole.unit());
    }
}
