package org.coproduction.portal.facilitate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.coproduction.portal.Pages;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Commissioning.Form;
import org.coproduction.portal.api.Facilitation;
import org.coproduction.portal.api.Priorities;
import org.coproduction.portal.facilitate.ReadPdf.Told;
import org.coproduction.portal.priority.StoredPriorities;
import org.coproduction.portal.round.StoredRound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PapersPageTest {
    private static final Form APPROVAL = new Form("APPROVAL", 2, null, true);
    private static final Form POINTS = new Form("POINTS", 3, 10, false);
    private static final Form RANKED = new Form("RANKED", 2, null, false);
    private static final String PAGE = "/facilitate/rounds/" + StoredRound.ROUND + "/papers";
    private static final List<String> TITLES = List.of("A club", "A trip", "A play");

    private static Pages pages(Form form) {
        return pages(new StoredRound(form));
    }

    private static Pages pages(StoredRound round) {
        return Pages.of(Map.of(Commissioning.class, round, Facilitation.class, new StoredFacilitation(), Priorities.class,
                new StoredPriorities("PREPARING")), PaperPages.class);
    }

    private static ReadPdf printed(Form form, String print, String language, int first, int count) throws Exception {
        var answer = pages(form).answer(PAGE + "/print?print=" + print + "&language=" + language
                + "&group=YOUNG_PERSON&first=" + first + "&count=" + count, Somebody.FACILITATOR);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        keep(form.type() + '-' + print + '-' + language, answer.getContentAsByteArray());
        return ReadPdf.of(answer.getContentAsByteArray());
    }

    /// To look at, where pictures are asked for.
    private static void keep(String name, byte[] content) throws Exception {
        if (Boolean.getBoolean("coproduction.pictures")) {
            Files.write(Files.createDirectories(Path.of("target", "papers")).resolve(name + ".pdf"), content);
        }
    }

    static Stream<Form> forms() {
        return Stream.of(APPROVAL, POINTS, RANKED);
    }

    @ParameterizedTest
    @CsvSource({"APPROVAL,STANDARD,ENGLISH,en,☐,For children and young people",
            "APPROVAL,LARGE,POLISH,pl,☐,Dla dzieci i młodzieży", "APPROVAL,EASY,ENGLISH,en,☐,For children and young people",
            "POINTS,STANDARD,POLISH,pl,Punkty,Dla dzieci i młodzieży", "POINTS,LARGE,ENGLISH,en,Points,For children",
            "POINTS,EASY,POLISH,pl,Punkty,Dla dzieci i młodzieży", "RANKED,STANDARD,ENGLISH,en,Place,For children",
            "RANKED,LARGE,POLISH,pl,Miejsce,Dla dzieci i młodzieży", "RANKED,EASY,ENGLISH,en,Place,For children"})
    void every_paper_is_tagged_and_read_out_in_order_with_every_proposal_and_its_box(String type, String print, String language,
            String code, String box, String group) throws Exception {
        var form = forms().filter(each -> each.type().equals(type)).findFirst().orElseThrow();
        try (var pdf = printed(form, print, language, 1001, 2)) {
            var catalog = pdf.document().getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo(code);
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.document().getDocumentInformation().getTitle()).contains("1001", "1002", "Short breaks");
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8)).contains("pdfuaid",
                    "Short breaks");
            assertThat(pdf.fonts()).isNotEmpty().allMatch(PDFont::isEmbedded);

            var told = pdf.told();
            assertThat(told).filteredOn(each -> each.tags().endsWith("/H1")).extracting(Told::text)
                    .containsExactly("Short breaks", "Short breaks");
            assertThat(told).extracting(Told::tags).anyMatch(tags -> tags.contains("/Table/") && tags.contains("/TR/TH"))
                    .anyMatch(tags -> tags.contains("/TR/TD")).allMatch(tags -> tags.contains("/Document"));
            var read = told.stream().map(Told::text).reduce("", (all, one) -> all + ' ' + one);
            assertThat(read).contains("1001", "1002", group);
            assertThat(read.split(box, -1)).hasSizeGreaterThanOrEqualTo(1 + 2 * TITLES.size());
            assertThat(IntStream.of(read.indexOf("Short breaks"), read.indexOf("1001"), read.indexOf("A play"),
                    read.indexOf("A club"), read.indexOf("A trip"), read.indexOf("1002")).boxed().toList()).isSorted();
            TITLES.forEach(title -> assertThat(read.split(title + "(?! for)", -1)).as(title).hasSize(3));
        }
    }

    @Test
    void no_letter_in_large_print_is_smaller_than_18_points_and_easy_read_has_its_own_words() throws Exception {
        for (var form : forms().toList()) {
            try (var large = printed(form, "LARGE", "ENGLISH", 1, 1)) {
                assertThat(large.sizes().getFirst()).isGreaterThanOrEqualTo(18);
            }
        }
        try (var standard = printed(APPROVAL, "STANDARD", "ENGLISH", 1, 1);
                var easy = printed(APPROVAL, "EASY", "ENGLISH", 1, 1)) {
            assertThat(standard.sizes().getFirst()).isLessThan(12);
            assertThat(standard.page(1)).contains("A club for all", "You can tick 2 at the most.", "£60,000", "£1,000")
                    .doesNotContain("It is fun.");
            assertThat(easy.page(1)).contains("It is fun.", "Put a tick beside each idea that you like.")
                    .doesNotContain("A club for all");
        }
    }

    @Test
    void papers_are_numbered_in_sequence_and_begin_with_one_proposal_after_the_other() throws Exception {
        try (var pdf = printed(POINTS, "STANDARD", "ENGLISH", 9998, 4)) {
            assertThat(pdf.document().getNumberOfPages()).isEqualTo(4);
            for (var at = 0; at < 4; at++) {
                var page = pdf.page(at + 1);
                assertThat(page).contains("Paper " + (9998 + at), "do not write your name", "Short name: P1");
                var first = TITLES.get((9998 + at) % 3);
                TITLES.forEach(title -> assertThat(page.indexOf(first)).isLessThanOrEqualTo(page.indexOf(title)));
            }
        }
    }

    @Test
    void as_many_as_can_be_asked_for_are_made_at_once() throws Exception {
        try (var pdf = printed(RANKED, "STANDARD", "POLISH", Papers.HIGHEST, Papers.MOST)) {
            assertThat(pdf.document().getNumberOfPages()).isEqualTo(200);
            assertThat(pdf.page(200)).contains("Karta " + (Papers.HIGHEST + 199));
        }
    }

    @Test
    void a_facilitator_says_which_papers_and_is_told_what_does_not_fit() throws Exception {
        var pages = pages(APPROVAL);
        assertThat(pages.read(PAGE, Somebody.FACILITATOR)).contains("Print ballot papers", "Polish").doesNotContain("Urdu");
        String[] fields = {"print", "LARGE", "language", "POLISH", "group", "PROFESSIONAL", "first", "1,001", "count", "200"};
        assertThat(pages.send(PAGE, Somebody.FACILITATOR, fields).getRedirectedUrl())
                .isEqualTo(PAGE + "/print?print=LARGE&language=POLISH&group=PROFESSIONAL&first=1001&count=200");
        for (var wrong : List.of(List.of(9, "201", "count"), List.of(9, "0", "count"), List.of(7, "0", "first"),
                List.of(3, "URDU", "language"), List.of(5, "COUNCIL", "group"), List.of(1, "TINY", "print"))) {
            var changed = fields.clone();
            changed[(int) wrong.get(0)] = (String) wrong.get(1);
            assertThat(pages.send(PAGE, Somebody.FACILITATOR, changed).getContentAsString())
                    .contains("There is a problem", "#" + wrong.get(2));
        }
        for (var absent : List.of("ENGLISH&count=201&first=1", "ENGLISH&count=1&first=0", "ENGLISH&count=0&first=1",
                "URDU&count=1&first=1")) {
            assertThat(pages.ledTo(PAGE + "/print?print=LARGE&group=PROFESSIONAL&language=" + absent, Somebody.FACILITATOR))
                    .isEqualTo(PAGE);
        }
    }

    @Test
    void there_are_no_papers_before_voting_is_open() throws Exception {
        var collecting = pages(StoredRound.collecting());

        assertThat(collecting.read(PAGE, Somebody.FACILITATOR)).contains("while people vote").doesNotContain("name=\"first\"");
        assertThat(collecting.ledTo(PAGE + "/print?print=EASY&language=ENGLISH&group=PROFESSIONAL&first=1&count=1",
                Somebody.FACILITATOR)).isEqualTo(PAGE);
    }
}
