package org.coproduction.portal.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.coproduction.portal.Pages;
import org.coproduction.portal.api.Assessment;

/// A service that holds one evaluation, takes every command and remembers what it said.
final class StoredEvaluation implements Assessment {
    final List<Object> taken = new ArrayList<>();
    private final Evaluation evaluation;
    private final Draft draft;

    StoredEvaluation(Evaluation evaluation, Draft draft) {
        this.evaluation = evaluation;
        this.draft = draft;
    }

    /// The pages on top of it.
    Pages pages() {
        return Pages.of(Assessment.class, this, EvaluationPages.class, QuestionsPage.class, AnswerPages.class, ResultsPage.class,
                ThemePages.class);
    }

    @Override
    public Evaluation evaluation(String id) {
        return evaluation;
    }

    @Override
    public void write(String id, Wording wording) {
        taken.add(wording);
    }

    @Override
    public void answerForm(String id, FormAnswer answer) {
        taken.add(answer);
    }

    @Override
    public void agreeForm(String id, String key) {
        taken.add("settled");
    }

    @Override
    public Draft soFar(String id) {
        return draft;
    }

    @Override
    public void keep(String id, String question, Value value) {
        taken.add(question + ": " + value.value());
    }

    @Override
    public void send(String id, Answers answers) {
        taken.add(answers);
    }

    @Override
    public Receipt receipt(String id) {
        return new Receipt("0123456789abcdef");
    }

    @Override
    public void close(String id, String key) {
        taken.add("closed");
    }

    @Override
    public Results results(String id) {
        return ExampleEvaluation.RESULTS;
    }

    @Override
    public Texts texts(String id) {
        return new Texts(List.of(new Written(ExampleEvaluation.ELSE, "What else?", List.of("The bus was early."))));
    }

    @Override
    public void name(String id, String theme, Naming naming) {
        taken.add(naming);
    }

    @Override
    public void commit(String id, String theme, Committing committing) {
        taken.add(committing);
    }

    @Override
    public void answerReview(String id, ReviewAnswer answer) {
        taken.add(answer);
    }

    @Override
    public void extend(String id, Extending extending, String key) {
        taken.add(extending);
    }

    @Override
    public void publish(String id, String key) {
        taken.add("published");
    }

    @Override
    public void decide(String id, Deciding deciding, String key) {
        taken.add(deciding);
    }
}
