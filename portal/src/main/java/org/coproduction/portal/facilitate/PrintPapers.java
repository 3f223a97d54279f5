package org.coproduction.portal.facilitate;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.coproduction.portal.facilitate.Papers.Print;
import org.coproduction.portal.look.Words;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// Makes a PDF of ballot papers that a screen reader can read too (PDF/UA-1, ISO 14289-1): tagged, with its title, its language and its
/// fonts in it. Nothing in it is fetched from anywhere.
final class PrintPapers {
    private static final String FONT = "DejaVu Sans";
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int BOLD = 700;
    private static final int NORMAL = 400;

    private final ITemplateEngine templates;

    PrintPapers(ITemplateEngine templates) {
        this.templates = templates;
    }

    /// @param words in the language of the papers
    byte[] pdf(Printed printed, Papers papers, Words words) {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
        var page = new Context(null, Map.of("printed", printed, "papers", papers, "each", papers.of(printed), "words",
                words.asEasyRead(papers.print() == Print.EASY)));
        var out = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePdfUaAccessibility(true);
            builder.useUriResolver((_, _) -> null);
            builder.useFont(() -> font("DejaVuSans.ttf"), FONT, NORMAL, FontStyle.NORMAL, true);
            builder.useFont(() -> font("DejaVuSans-Bold.ttf"), FONT, BOLD, FontStyle.NORMAL, true);
            builder.withHtmlContent(templates.process("facilitate/papers-print", page), null);
            builder.toStream(out);
            builder.run();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return out.toByteArray();
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(PrintPapers.class.getResourceAsStream(FOLDER + name), name);
    }
}
