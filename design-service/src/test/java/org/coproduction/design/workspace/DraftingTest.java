package org.coproduction.design.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Money;
import org.coproduction.charter.Quorums;
import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftingTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Wording WORDING = new Wording("A club.", List.of(new ContentItem("1", "Room", "Quiet.")), "A club.",
            List.of(new SuccessMeasure("2", "They come.", "Will you come?")));

    @Test
    void an_objector_who_consents_takes_the_objection_back() {
        var after = says(objected(), Position.CONSENT, null, 1);
        assertThat(after.objections()).singleElement().extracting(Objection::state).isEqualTo(ObjectionState.WITHDRAWN);
    }

    @Test
    void an_objection_outlives_the_draft_although_its_stance_does_not() {
        var after = newer(objected());
        assertThat(after.stances()).isEmpty();
        assertThat(after.objections()).singleElement().matches(Objection::open);
    }

    @Test
    void an_integrated_objection_is_closed_by_its_objector_on_that_draft_or_a_newer_one() {
        var integrated = to(newer(objected()).integrate("o", 2, "It is nearer.", NOW));
        assertThat(integrated.objections()).singleElement().matches(Objection::open);
        var accepted = says(newer(integrated), Position.CONCERN, "Still a bit far.", 3);
        assertThat(accepted.objections()).singleElement().extracting(Objection::state).isEqualTo(ObjectionState.INTEGRATED);
    }

    @Test
    void an_objector_who_is_not_content_objects_again_and_the_integration_no_longer_counts() {
        var integrated = to(newer(objected()).integrate("o", 2, "It is nearer.", NOW));
        var again = says(integrated, Position.OBJECTION, "Still too far.", 2);
        assertThat(again.objections()).singleElement()
                .isEqualTo(
                        new Objection("o", "p", Constituency.YOUNG_PERSON, "Still too far.", 2, NOW, null, ObjectionState.OPEN));
    }

    @Test
    void an_objection_is_integrated_only_in_a_newer_draft_that_exists() {
        assertThat(objected().integrate("o", 1, "It is nearer.", NOW))
                .isEqualTo(Decision.refused(RefusalCode.INVALID_FIELD, "draftVersion"));
        assertThat(newer(objected()).integrate("o", 3, "It is nearer.", NOW))
                .isEqualTo(Decision.refused(RefusalCode.INVALID_FIELD, "draftVersion"));
        assertThat(newer(objected()).integrate("another", 2, "It is nearer.", NOW))
                .isEqualTo(Decision.refused(RefusalCode.OBJECTION_UNKNOWN));
    }

    @Test
    void one_person_has_one_stance_and_the_last_one_counts() {
        var after = says(says(ready(), Position.CONSENT, null, 1), Position.CONCERN, "The cost.", 1);
        assertThat(after.stances()).hasSize(1);
        assertThat(after.voices().tookPart(Constituency.YOUNG_PERSON)).isEqualTo(1);
        assertThat(after.take(after.stances().getFirst(), 1, "unused")).isEqualTo(Decision.unchanged());
    }

    @Test
    void the_gates_date_is_named_once_and_extended_once() {
        var named = to(ready().nameGate(NOW.plus(Duration.ofDays(10)), NOW, YEAR));
        assertThat(named.nameGate(NOW.plus(Duration.ofDays(10)), NOW, YEAR)).isEqualTo(Decision.unchanged());
        assertThat(named.nameGate(NOW.plus(Duration.ofDays(20)), NOW, YEAR))
                .isEqualTo(Decision.refused(RefusalCode.GATE_ALREADY_EXTENDED));
        var extended = to(named.extendGate(NOW.plus(Duration.ofDays(30)), "A visit.", NOW, YEAR));
        assertThat(extended.extendGate(NOW.plus(Duration.ofDays(40)), "A visit.", NOW, YEAR))
                .isEqualTo(Decision.refused(RefusalCode.GATE_ALREADY_EXTENDED));
        assertThat(named.extendGate(NOW.plus(Duration.ofDays(400)), "A visit.", NOW, YEAR))
                .isEqualTo(Decision.refused(RefusalCode.INVALID_FIELD, "until"));
        assertThat(extended.due()).isEqualTo(NOW.plus(Duration.ofDays(30)));
    }

    @Test
    void drafts_without_end_are_refused() {
        var drafting = ready();
        while (drafting.drafts().size() < Drafting.MOST_DRAFTS) {
            drafting = to(drafting.write(WORDING, NOW));
        }
        assertThat(drafting.write(WORDING, NOW)).isEqualTo(Decision.refused(RefusalCode.TOO_MANY_DRAFTS));
    }

    @Test
    void nobody_writes_over_a_draft_that_they_have_not_read() {
        assertThat(ready().writeAfter(0, WORDING, NOW)).isEqualTo(Decision.refused(RefusalCode.DRAFT_OUTDATED, "basedOn"));
        assertThat(to(ready().writeAfter(1, WORDING, NOW)).drafts()).hasSize(2);
        assertThat(ready().writeAfter(0, WORDING, NOW.plus(YEAR))).as("the gate comes first")
                .isEqualTo(Decision.refused(RefusalCode.GATE_CLOSED));
    }

    private static Drafting ready() {
        return newer(Drafting.founded(new Project("project", "Club", "A club.", "Coaches", "North", "GRANT", Money.pounds(1),
                Quorums.of(1, 1, 1), NOW), NOW.plus(Duration.ofDays(60))));
    }

    private static Drafting objected() {
        return says(ready(), Position.OBJECTION, "Too far.", 1);
    }

    private static Drafting newer(Drafting drafting) {
        return to(to(drafting.write(WORDING, NOW)).confirmEasyRead(drafting.drafts().size() + 1, NOW));
    }

    private static Drafting says(Drafting drafting, Position position, @Nullable String reason, int version) {
        return to(drafting.take(new Stance("p", Constituency.YOUNG_PERSON, position, reason, NOW), version, "o"));
    }

    private static Drafting to(Decision<Workspace> step) {
        return (Drafting) ((Decision.Changed<Workspace>) step).state();
    }
}
