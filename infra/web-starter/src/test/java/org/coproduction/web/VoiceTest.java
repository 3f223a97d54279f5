package org.coproduction.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VoiceTest {
    private static Caller caller(@Nullable Constituency constituency, Role... roles) {
        return new Caller("someone", Set.of(roles), constituency, null, Set.of());
    }

    private static void refuses(Function<Caller, Constituency> asked, Caller caller) {
        assertThatThrownBy(() -> asked.apply(caller)).isInstanceOfSatisfying(RefusedException.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo(RefusalCode.NOT_YOUR_ROLE));
    }

    @ParameterizedTest
    @EnumSource
    void whoever_takes_part_has_the_voice_of_their_constituency_and_nobody_who_facilitates_has_one(Constituency constituency) {
        assertThat(caller(constituency, Role.PARTICIPANT).voice()).isEqualTo(constituency);
        var both = caller(constituency, Role.PARTICIPANT, Role.FACILITATOR);
        assertThat(both.participant()).isEqualTo(constituency);
        refuses(Caller::voice, both);
        refuses(Caller::reader, both);
        refuses(Caller::voice, caller(constituency, Role.PARTICIPANT, Role.FACILITATOR, Role.FAMILIES_FACILITATOR));
    }

    @Test
    void no_other_role_gives_a_voice_and_none_takes_one_away() {
        for (var role : EnumSet.complementOf(EnumSet.of(Role.PARTICIPANT))) {
            refuses(Caller::voice, caller(Constituency.YOUNG_PERSON, role));
        }
        for (var role : EnumSet.complementOf(EnumSet.of(Role.PARTICIPANT, Role.FACILITATOR))) {
            assertThat(caller(Constituency.YOUNG_PERSON, Role.PARTICIPANT, role).voice()).isEqualTo(Constituency.YOUNG_PERSON);
        }
        refuses(Caller::voice, caller(null, Role.PARTICIPANT));
    }

    @Test
    void those_whom_easy_read_is_for_vouch_for_it_and_professionals_do_not() {
        assertThat(caller(Constituency.PARENT_CARER, Role.PARTICIPANT).reader()).isEqualTo(Constituency.PARENT_CARER);
        assertThat(caller(Constituency.YOUNG_PERSON, Role.PARTICIPANT).reader()).isEqualTo(Constituency.YOUNG_PERSON);
        refuses(Caller::reader, caller(Constituency.PROFESSIONAL, Role.PARTICIPANT));
    }
}
