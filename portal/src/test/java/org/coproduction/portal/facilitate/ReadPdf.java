package org.coproduction.portal.facilitate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// A PDF as a tool for reading it finds it.
record ReadPdf(PDDocument document) implements AutoCloseable {
    /// What is tagged, in the order in which it is read out.
    ///
    /// @param tags its structure types from the outermost: `/Document/Table/TR/TD/P`
    record Told(String tags, String text) {}

    static ReadPdf of(byte[] content) throws IOException {
        return new ReadPdf(Loader.loadPDF(content));
    }

    String page(int number) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }

    /// The smallest and the largest letters, in points.
    List<Float> sizes() throws IOException {
        var sizes = new ArrayList<Float>();
        new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                positions.stream().filter(each -> !each.getUnicode().isBlank())
                        .forEach(each -> sizes.add(each.getFontSizeInPt()));
            }
        }.getText(document);
        return List.of(sizes.stream().min(Float::compare).orElse(0f), sizes.stream().max(Float::compare).orElse(0f));
    }

    List<PDFont> fonts() throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    List<Told> told() throws IOException {
        var texts = new HashMap<COSDictionary, Map<Integer, String>>();
        for (var page : document.getPages()) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            var ofPage = new HashMap<Integer, String>();
            extractor.getMarkedContents().forEach(content -> ofPage.merge(content.getMCID(), text(content), String::concat));
            texts.put(page.getCOSObject(), ofPage);
        }
        var told = new ArrayList<Told>();
        walk(document.getDocumentCatalog().getStructureTreeRoot(), "", null, texts, told);
        return told;
    }

    private static String text(PDMarkedContent content) {
        var text = new StringBuilder();
        content.getContents().forEach(each -> {
            if (each instanceof TextPosition position) {
                text.append(position.getUnicode());
            }
        });
        return text.toString();
    }

    private static void walk(PDStructureNode node, String above, @Nullable PDPage page,
            Map<COSDictionary, Map<Integer, String>> texts,
            List<Told> told) {
        var tags = node instanceof PDStructureElement element ? above + '/' + element.getStructureType() : above;
        for (var kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element ->
                    walk(element, tags, element.getPage() == null ? page : element.getPage(), texts, told);
                case Integer marked -> tell(tags, page, marked, texts, told);
                case PDMarkedContentReference marked ->
                    tell(tags, marked.getPage() == null ? page : marked.getPage(), marked.getMCID(), texts, told);
                default -> throw new AssertionError(kid);
            }
        }
    }

    private static void tell(String tags, @Nullable PDPage page, int marked, Map<COSDictionary, Map<Integer, String>> texts,
            List<Told> told) {
        if (page != null) {
            told.add(new Told(tags, texts.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(marked, "")));
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
