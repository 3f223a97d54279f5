package org.coproduction.portal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.coproduction.portal.api.Journeys.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// Co-assessment's part of the API.
public interface Assessment {
    /// @param awaited while `EXPECTED`: `MONEY`, `DESIGN` or both
    /// @param form `null` until there is one
    /// @param approval what the form or the publication still lacks, while people can agree to it
    /// @param yours what the reader said to the newest version; `null` where they said nothing yet
    /// @param reasonsAgainst why people said no, without who
    /// @param opensUntil until when people can answer, while they can
    /// @param gateEndsAt until when people can agree to the publication, while they can
    /// @param outreach what is done in the extra time; `null` unless there is such time
    record Evaluation(String projectId, @Nullable String title, String phase, List<String> awaited, @Nullable Form form,
            @Nullable Approval approval, @Nullable Yours yours, List<String> reasonsAgainst, @Nullable Instant opensUntil,
            @Nullable Integer reviewVersion, List<Theme> themes, @Nullable Instant gateEndsAt, @Nullable String outreach,
            @Nullable Outcome outcome, @Nullable Halted halted) {
        /// Whether families work on the questions.
        public boolean drafting() {
            return phase.equals("DRAFTING");
        }

        /// Whether people are asked.
        public boolean open() {
            return phase.equals("OPEN");
        }

        /// Whether people can agree to the publication.
        public boolean reviewing() {
            return phase.equals("REVIEWING");
        }

        /// Whether the gate ended, and nobody has decided yet.
        public boolean lapsed() {
            return phase.equals("NOT_AGREED");
        }

        /// Whether everybody can read what was learnt.
        public boolean published() {
            return phase.equals("PUBLISHED") || phase.equals("DECIDED_WITHOUT_AGREEMENT");
        }

        /// Whether the answers are counted.
        public boolean counted() {
            return reviewing() || lapsed() || published();
        }

        /// How many themes have no answer yet.
        public long unanswered() {
            return themes.stream().filter(theme -> theme.commitment() == null).count();
        }

        public List<Question> questions() {
            return form == null ? List.of() : form.questions();
        }

        public @Nullable Theme theme(String id) {
            return themes.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
        }
    }

    record Form(int version, List<Question> questions, List<String> approvedBy) {}

    /// @param easyRead `null` as long as nobody has worded it
    /// @param kind `SCALE`, `YES_NO` or `TEXT`
    record Question(String id, String text, @Nullable String easyRead, String kind) {}

    /// @param needed people of each group that is asked, by group
    /// @param missing the groups that have not reached that or have not agreed
    /// @param counts exact, for the facilitator only
    record Approval(Map<String, Integer> needed, List<String> missing, @Nullable Map<String, Count> counts) {
        public List<Group> groups() {
            return needed.entrySet().stream().map(each -> group(each.getKey(), each.getValue())).toList();
        }

        private Group group(String constituency, int needed) {
            var count = counts == null ? null : counts.get(constituency);
            return new Group(constituency, needed, missing.contains(constituency), count == null ? null : count.tookPart(),
                    count == null ? null : count.agreed());
        }
    }

    record Count(int needed, int tookPart, int agreed) {}

    record Yours(boolean approves, @Nullable String reason) {}

    /// @param kind `AGREED`, `NOT_AGREED` or `DECIDED_WITHOUT_AGREEMENT`
    /// @param missing the groups that had not agreed
    /// @param decidedBy the accountable body, never a person
    record Outcome(String kind, Instant at, List<String> missing, @Nullable String decidedBy, @Nullable String reasons) {}

    record Wording(List<Question> questions, int formVersion) {}

    record FormAnswer(int formVersion, boolean approves, @Nullable String reason) {}

    /// @param answers what would be sent now, by question
    /// @param sent whether a response was sent, which stands until another one is
    /// @param unsent whether something of these answers is not sent yet
    record Draft(Map<String, String> answers, boolean sent, boolean unsent) {}

    record Value(String value) {}

    record Answers(List<Answer> answers) {}

    record Answer(String questionId, String value) {}

    record Receipt(String receipt) {}

    /// @param responses people by group; `null` where it would give somebody away
    record Results(Map<String, @Nullable Integer> responses, List<Counts> questions) {}

    /// @param counts by group and choice; `null` where it would give somebody away
    record Counts(String questionId, Map<String, Map<String, @Nullable Integer>> counts) {}

    record Texts(List<Written> questions) {}

    record Written(String questionId, String question, List<String> texts) {}

    record Naming(String theme, String finding) {}

    record Committing(String kind, String text, String owner, @Nullable LocalDate due) {}

    record ReviewAnswer(int reviewVersion, boolean approves, @Nullable String reason) {}

    record Extending(Instant until, String outreach) {}

    record Deciding(String reasons) {}

    @GetExchange("/api/assessment/evaluations/{id}")
    Evaluation evaluation(@PathVariable String id);

    @PutExchange("/api/assessment/evaluations/{id}/form")
    void write(@PathVariable String id, @RequestBody Wording wording);

    @PutExchange("/api/assessment/evaluations/{id}/form/approval")
    void answerForm(@PathVariable String id, @RequestBody FormAnswer answer);

    @PostExchange("/api/assessment/evaluations/{id}/form/agreement")
    void agreeForm(@PathVariable String id, @RequestHeader("Idempotency-Key") String key);

    @GetExchange("/api/assessment/evaluations/{id}/response/draft")
    Draft soFar(@PathVariable String id);

    @PutExchange("/api/assessment/evaluations/{id}/response/draft/{question}")
    void keep(@PathVariable String id, @PathVariable String question, @RequestBody Value value);

    @PutExchange("/api/assessment/evaluations/{id}/response")
    void send(@PathVariable String id, @RequestBody Answers answers);

    @GetExchange("/api/assessment/evaluations/{id}/response")
    Receipt receipt(@PathVariable String id);

    @PostExchange("/api/assessment/evaluations/{id}/closing")
    void close(@PathVariable String id, @RequestHeader("Idempotency-Key") String key);

    @GetExchange("/api/assessment/evaluations/{id}/results")
    Results results(@PathVariable String id);

    @GetExchange("/api/assessment/evaluations/{id}/feedback")
    Texts texts(@PathVariable String id);

    @PutExchange("/api/assessment/evaluations/{id}/themes/{theme}")
    void name(@PathVariable String id, @PathVariable String theme, @RequestBody Naming naming);

    @PutExchange("/api/assessment/evaluations/{id}/themes/{theme}/commitment")
    void commit(@PathVariable String id, @PathVariable String theme, @RequestBody Committing committing);

    @PutExchange("/api/assessment/evaluations/{id}/publication/approval")
    void answerReview(@PathVariable String id, @RequestBody ReviewAnswer answer);

    @PostExchange("/api/assessment/evaluations/{id}/publication/extension")
    void extend(@PathVariable String id, @RequestBody Extending extending, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/api/assessment/evaluations/{id}/publication")
    void publish(@PathVariable String id, @RequestHeader("Idempotency-Key") String key);

    @PostExchange("/api/assessment/evaluations/{id}/decision")
    void decide(@PathVariable String id, @RequestBody Deciding deciding, @RequestHeader("Idempotency-Key") String key);
}
