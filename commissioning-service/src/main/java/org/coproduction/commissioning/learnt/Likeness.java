package org.coproduction.commissioning.learnt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/// Which of some texts another text is like: they share words, by their stems, and rare words say more than frequent ones (Okapi BM25).
/// Words that any proposal for these families may have say nothing. Everything is in memory, and gone with this: whoever still searches in one
/// that was replaced is not disturbed, so nothing is closed.
final class Likeness {
    private static final String WORDS = "words";
    private static final int SHARED_AT_LEAST = 2;
    private static final int MOST_WORDS = 200;
    private static final List<String> ANYWHERE = List.of("send", "child", "children", "young", "person", "people", "parent",
            "parents",
            "carer", "carers", "family", "families", "support", "service", "services", "project", "year", "years", "week",
            "month");

    private final Analyzer analyzer = new EnglishAnalyzer(silent());
    private final DirectoryReader reader;

    /// @param texts which are known by their places from here on
    Likeness(List<String> texts) {
        try (var writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer))) {
            for (var text : texts) {
                var document = new Document();
                document.add(new TextField(WORDS, text, Field.Store.NO));
                writer.addDocument(document);
            }
            this.reader = DirectoryReader.open(writer);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // it is all in memory
        }
    }

    private static CharArraySet silent() {
        var words = new CharArraySet(EnglishAnalyzer.getDefaultStopSet(), true);
        words.addAll(ANYWHERE);
        return words;
    }

    /// The places of those it is like, most alike first.
    List<Integer> of(String text, int most) {
        try {
            var words = words(text);
            if (words.size() < SHARED_AT_LEAST) {
                return List.of();
            }
            var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(SHARED_AT_LEAST);
            words.forEach(word -> query.add(new TermQuery(new Term(WORDS, word)), BooleanClause.Occur.SHOULD));
            var found = new IndexSearcher(reader).search(query.build(), most);
            return Arrays.stream(found.scoreDocs).map(hit -> hit.doc).toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Set<String> words(String text) throws IOException {
        var words = new HashSet<String>();
        try (var tokens = analyzer.tokenStream(WORDS, text)) {
            var word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && words.size() < MOST_WORDS) {
                words.add(word.toString());
            }
            tokens.end();
        }
        return words;
    }
}
