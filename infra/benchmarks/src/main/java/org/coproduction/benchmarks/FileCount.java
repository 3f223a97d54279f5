package org.coproduction.benchmarks;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.coproduction.commissioning.allocation.Completion;
import org.coproduction.commissioning.allocation.Method;
import org.coproduction.commissioning.allocation.Rule;
import org.coproduction.commissioning.allocation.Satisfaction;
import org.coproduction.commissioning.allocation.Weighting;
import org.coproduction.commissioning.certificate.CountFile;
import org.coproduction.commissioning.pabulib.TieBreak;

/// Counts an election of a `.pb` file by `mes` with `add1`: by its points where it has points, else by cost.
final class FileCount {
    private FileCount() {
    }

    /// Counts one in this process, and prints what counting alone took; the peak is with reading.
    public static void main(String... arguments) throws Exception {
        var content = Files.readAllBytes(Path.of(arguments[0]));
        var points = new String(content, java.nio.charset.StandardCharsets.UTF_8).contains("vote_type;cumulative");
        var method = new Method(Rule.MES, points ? Satisfaction.POINTS : Satisfaction.COST, Completion.ADD1, Weighting.PLAIN);
        var seconds = new double[1];
        var whole = Counting
                .measure(() -> switch (new CountFile(method, null, TieBreak.ID).count(new ByteArrayInputStream(content))) {
                    case CountFile.Counted.Done(var certificate) -> {
                        seconds[0] = certificate.seconds();
                        yield String.format(Locale.ROOT, "%d projects after %d steps", certificate.order().size(),
                                certificate.step());
                    }
                    case CountFile.Counted.Faulty(var faults) -> throw new IllegalArgumentException(faults.toString());
                });
        System.out.println(new Counting(seconds[0], whole.processor(), whole.mebibytes(), whole.told()).line());
    }
}
