package org.coproduction.commissioning.learnt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final Likeness LIKENESS = new Likeness(List.of(
            "Saturday swimming club\nChildren swim every Saturday morning, with a lifeguard who knows them.",
            "A quiet room at the sports centre\nSomewhere to calm down when it is too loud.",
            "Swimming lessons for families\nParents learn beside their children."));

    @Test
    void what_shares_most_words_comes_first_and_words_are_alike_by_their_stem() {
        assertThat(LIKENESS.of("Swim on Saturdays\nA lesson each time, with lifeguards.", 3)).containsExactly(0, 2);
    }

    @Test
    void one_word_alone_or_words_that_every_proposal_has_make_nothing_alike() {
        assertThat(LIKENESS.of("Swimming", 3)).isEmpty();
        assertThat(LIKENESS.of("Swimming for children and young people with parents and families", 3)).isEmpty();
    }

    @Test
    void where_there_is_nothing_to_be_like_nothing_is_found() {
        assertThat(new Likeness(List.of()).of("Saturday swimming club", 3)).isEmpty();
    }
}
