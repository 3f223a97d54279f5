package org.coproduction.assessment;

import java.time.Clock;
import java.util.Map;
import org.coproduction.assessment.evaluation.Evaluation;
import org.coproduction.assessment.evaluation.EvaluationPublished;
import org.coproduction.assessment.evaluation.FeedbackOpened;
import org.coproduction.assessment.evaluation.Follow;
import org.coproduction.assessment.evaluation.FormApproved;
import org.coproduction.assessment.feedback.CloseFeedback;
import org.coproduction.assessment.feedback.CountResponses;
import org.coproduction.assessment.feedback.Drafts;
import org.coproduction.assessment.feedback.KeepAnswer;
import org.coproduction.assessment.feedback.PrepareBoxes;
import org.coproduction.assessment.feedback.ReadTexts;
import org.coproduction.assessment.feedback.SubmitResponse;
import org.coproduction.assessment.form.AgreeForm;
import org.coproduction.assessment.form.ApproveForm;
import org.coproduction.assessment.form.EditForm;
import org.coproduction.assessment.review.AnswerTheme;
import org.coproduction.assessment.review.ApprovePublication;
import org.coproduction.assessment.review.DecidePublication;
import org.coproduction.assessment.review.ExtendGate;
import org.coproduction.assessment.review.LapseGate;
import org.coproduction.assessment.review.NameTheme;
import org.coproduction.assessment.review.PublishEvaluation;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.AggregateStores;
import org.coproduction.starter.AggregateType;
import org.coproduction.starter.Boxes;
import org.coproduction.starter.Inbox;
import org.coproduction.starter.Secrets;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the assessment service is made of.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AssessmentSettings.class)
class AssessmentConfiguration {
    @Bean
    AggregateStore<Evaluation> evaluations(AggregateStores stores) {
        return stores.of(AggregateType.of("evaluations", Evaluation.class)
                .raising(Map.of(FormApproved.class, "assessment.form-approved.v1", FeedbackOpened.class,
                        "assessment.feedback-opened.v1", EvaluationPublished.class, "assessment.evaluation-published.v1"))
                .owing(Evaluation::due));
    }

    @Bean
    Inbox<Evaluation> inbox(AggregateStore<Evaluation> evaluations, AssessmentSettings settings) {
        return new Follow(settings.feedbackOpenFor()).into(evaluations);
    }

    @Bean
    Boxes responses(AggregateStores stores) {
        return stores.boxes("responses");
    }

    @Bean
    Drafts drafts(AggregateStores stores) {
        return new Drafts(stores.boxes("drafts"));
    }

    @Bean
    Secrets secrets(AggregateStores stores) {
        return stores.secrets("secrets");
    }

    @Bean
    EditForm editForm(AggregateStore<Evaluation> evaluations) {
        return new EditForm(evaluations);
    }

    @Bean
    ApproveForm approveForm(AggregateStore<Evaluation> evaluations) {
        return new ApproveForm(evaluations);
    }

    @Bean
    AgreeForm agreeForm(AggregateStore<Evaluation> evaluations, AssessmentSettings settings, Clock clock) {
        return new AgreeForm(evaluations, settings, clock);
    }

    @Bean
    PrepareBoxes prepareBoxes(AggregateStore<Evaluation> evaluations, Boxes responses, Secrets secrets,
            AssessmentSettings settings) {
        return new PrepareBoxes(evaluations, responses, secrets, settings);
    }

    @Bean
    SubmitResponse submitResponse(AggregateStore<Evaluation> evaluations, PrepareBoxes prepare, Boxes responses,
            Secrets secrets, Drafts drafts, Clock clock) {
        return new SubmitResponse(evaluations, prepare, responses, secrets, drafts, clock);
    }

    @Bean
    KeepAnswer keepAnswer(SubmitResponse submitResponse, Secrets secrets, Drafts drafts, Clock clock) {
        return new KeepAnswer(submitResponse, secrets, drafts, clock);
    }

    @Bean
    CloseFeedback closeFeedback(AggregateStore<Evaluation> evaluations, Clock clock) {
        return new CloseFeedback(evaluations, clock);
    }

    @Bean
    CountResponses countResponses(AggregateStore<Evaluation> evaluations, Boxes responses, Secrets secrets,
            Drafts drafts, AssessmentSettings settings) {
        return new CountResponses(evaluations, responses, secrets, drafts, settings);
    }

    @Bean
    ReadTexts readTexts(Boxes responses) {
        return new ReadTexts(responses);
    }

    @Bean
    NameTheme nameTheme(AggregateStore<Evaluation> evaluations) {
        return new NameTheme(evaluations);
    }

    @Bean
    AnswerTheme answerTheme(AggregateStore<Evaluation> evaluations) {
        return new AnswerTheme(evaluations);
    }

    @Bean
    ApprovePublication approvePublication(AggregateStore<Evaluation> evaluations, Clock clock) {
        return new ApprovePublication(evaluations, clock);
    }

    @Bean
    ExtendGate extendGate(AggregateStore<Evaluation> evaluations, AssessmentSettings settings, Clock clock) {
        return new ExtendGate(evaluations, settings, clock);
    }

    @Bean
    PublishEvaluation publishEvaluation(AggregateStore<Evaluation> evaluations, Clock clock) {
        return new PublishEvaluation(evaluations, clock);
    }

    @Bean
    DecidePublication decidePublication(AggregateStore<Evaluation> evaluations, Clock clock) {
        return new DecidePublication(evaluations, clock);
    }

    @Bean
    LapseGate lapseGate(AggregateStore<Evaluation> evaluations) {
        return new LapseGate(evaluations);
    }
}
