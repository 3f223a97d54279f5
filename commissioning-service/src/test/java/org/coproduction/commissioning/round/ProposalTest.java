package org.coproduction.commissioning.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.bson.Document;
import org.coproduction.charter.Money;
import org.coproduction.starter.StateCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalTest {
    private static final Medium FILM = new Medium(Medium.Kind.VIDEO, "https://films.example/club", "The idea, signed");
    private static final Medium SYMBOLS = new Medium(Medium.Kind.SYMBOLS, "https://symbols.example:8443/?of=club#page",
            "The idea in symbols");

    private static Proposal beside(Medium... media) {
        return new Proposal("P1", "Saturday club", "About Saturday club", Money.pounds(100), "", "Easy: Saturday club",
                List.of(media), "someone", null, Stake.NONE, "", Aim.AS_THE_ROUND);
    }

    /// Readers have confirmed wordings by it.
    @Test
    void the_wording_of_a_text_alone_is_known_by_the_same_hash_as_ever() {
        assertThat(beside().wording()).isEqualTo("336223714cbd0001966bed7e6e6a6a5709859587e89c91936593a57b56587c29");
    }

    @Test
    void what_stands_beside_a_text_is_part_of_what_a_reader_confirms() {
        var understood = beside(FILM).confirmed();

        assertThat(understood.understood()).isTrue();
        assertThat(understood.editedTo(beside(FILM, SYMBOLS)).understood()).isFalse();
        assertThat(understood.editedTo(beside()).understood()).isFalse();
        assertThat(beside(FILM, SYMBOLS).wording()).isNotEqualTo(beside(SYMBOLS, FILM).wording());
        assertThat(understood.editedTo(beside(FILM)).understood()).isTrue();
    }

    @Test
    void it_is_stored_with_the_text_and_what_was_stored_without_is_still_read() {
        var codec = new StateCodec();
        Round round = new Collecting(RoundFixtures.TERMS, Kept.NONE, List.of(beside(FILM, SYMBOLS)));
        var stored = codec.encode(Round.class, round);
        assertThat(codec.decode(Round.class, stored)).isEqualTo(round);

        stored.getList("proposals", Document.class).forEach(proposal -> {
            proposal.remove("media");
            proposal.remove("stake");
        });
        assertThat(codec.decode(Round.class, stored).proposals()).containsExactly(beside());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://films.example/club", "https://", "https://someone:secret@films.example/club",
            "https://someone@films.example", "javascript:alert(1)", "https://films.example/a club", "//films.example",
            "films.example"})
    void an_address_is_one_of_a_site_and_tells_of_nobody(String address) {
        assertThatThrownBy(() -> new Medium(Medium.Kind.AUDIO, address, "The idea, read aloud"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void more_than_five_beside_one_text_are_too_many() {
        assertThatThrownBy(() -> beside(Collections.nCopies(6, FILM).toArray(Medium[]::new)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
