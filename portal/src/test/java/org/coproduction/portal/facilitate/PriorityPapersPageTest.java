package org.coproduction.portal.facilitate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.coproduction.portal.Pages;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.facilitate.ReadPdf.Told;
import org.coproduction.portal.priority.StoredPriorities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityPapersPageTest {
    private static final String PAGE = "/facilitate/priorities/0197a3c0-5e1d-7000-8000-000000000009/papers";

    private static Pages pages(String phase) {
        return new StoredPriorities(phase).pages();
    }

    private static ReadPdf printed(String print, String language) throws Exception {
        var answer = pages("RANKING").answer(
                PAGE + "/print?print=" + print + "&language=" + language + "&group=YOUNG_PERSON&first=7&count=3",
                Somebody.FACILITATOR);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        if (Boolean.getBoolean("coproduction.pictures")) {
            Files.write(
                    Files.createDirectories(Path.of("target", "papers")).resolve("PRIORITY-" + print + '-' + language + ".pdf"),
                    answer.getContentAsByteArray());
        }
        return ReadPdf.of(answer.getContentAsByteArray());
    }

    @ParameterizedTest
    @CsvSource({"STANDARD,ENGLISH,en,Write 1 beside what matters most,Ranking closes on 31 March 2027,Place",
            "LARGE,POLISH,pl,Wpisz 1 przy tym,31 marca 2027,Miejsce",
            "EASY,ENGLISH,en,What matters most to you?,before 31 March 2027,Place"})
    void a_paper_for_a_ranking_is_tagged_says_how_to_rank_and_names_no_price_and_no_proposal(String print, String language,
            String code, String how, String until, String box) throws Exception {
        try (var pdf = printed(print, language)) {
            assertThat(pdf.document().getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.document().getDocumentCatalog().getLanguage()).isEqualTo(code);
            assertThat(pdf.fonts()).isNotEmpty().allMatch(PDFont::isEmbedded);
            var told = pdf.told();
            assertThat(told).filteredOn(each -> each.tags().endsWith("/H1")).extracting(Told::text)
                    .containsOnly("Short breaks").hasSize(3);
            assertThat(told).extracting(Told::tags).anyMatch(tags -> tags.contains("/TR/TH"))
                    .anyMatch(tags -> tags.contains("/TR/TD"));
            var read = told.stream().map(Told::text).reduce("", (all, one) -> all + ' ' + one).replaceAll("\\s+", " ");
            assertThat(read).contains(how, until, box, "Breaks that are near", "near", "fun", "calm").doesNotContain("£",
                    "funded",
                    "Propozycje", "Voting", "Głosowanie");
        }
    }

    @Test
    void each_paper_begins_with_another_option() throws Exception {
        try (var pdf = printed("STANDARD", "ENGLISH")) {
            assertThat(pdf.document().getNumberOfPages()).isEqualTo(3);
            assertThat(first(pdf.page(1))).isEqualTo("fun");
            assertThat(first(pdf.page(2))).isEqualTo("calm");
            assertThat(first(pdf.page(3))).isEqualTo("near");
        }
    }

    private static String first(String page) {
        return page.replaceFirst(".*?Breaks that are (\\w+).*", "$1");
    }

    @Test
    void papers_are_asked_for_while_people_rank_and_not_before() throws Exception {
        assertThat(pages("RANKING").read(PAGE, Somebody.FACILITATOR)).contains("Print papers for ranking", "name=\"first\"");
        assertThat(pages("RANKING").send(PAGE, Somebody.FACILITATOR, "print", "EASY", "language", "ENGLISH", "group",
                "PARENT_CARER", "first", "1", "count", "10").getRedirectedUrl())
                .isEqualTo(PAGE + "/print?print=EASY&language=ENGLISH&group=PARENT_CARER&first=1&count=10");
        assertThat(pages("PREPARING").read(PAGE, Somebody.FACILITATOR)).contains("while people vote")
                .doesNotContain("name=\"first\"");
        assertThat(pages("PREPARING").ledTo(PAGE + "/print?print=EASY&language=ENGLISH&group=PARENT_CARER&first=1&count=1",
                Somebody.FACILITATOR)).isEqualTo(PAGE);
    }
}
