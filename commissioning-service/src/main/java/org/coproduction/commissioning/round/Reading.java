package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.List;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;
import org.jspecify.annotations.Nullable;

/// That somebody vouched for one wording of a proposal. Of the person, only the constituency is kept.
///
/// @param wording what [Proposal#wording()] was
/// @param text what was read, as long as another can be compared with it; else `null`
public record Reading(String proposalId, Kind kind, Constituency by, Instant at, String wording, @Nullable Text text) {
    /// How it was read.
    public enum Kind {
        /// All of it: its Easy Read version can be understood.
        WHOLE,
        /// Beside the wording that was read as a whole: after a small edit it still means the same.
        SAME_MEANING
    }

    /// Of a proposal, what its meaning hangs on.
    ///
    /// @param where and `cost` are no part of the wording, and where they changed nothing means the same
    /// @param aim as these
    public record Text(String title, String summary, String easyRead, List<Medium> media, String where, Money cost, Aim aim) {
        public Text {
            media = List.copyOf(media);
        }

        static Text of(Proposal proposal) {
            return new Text(proposal.title(), proposal.summary(), proposal.easyRead(), proposal.media(), proposal.where(),
                    proposal.cost(), proposal.aim());
        }

        /// Whether so little of it is different now that somebody can say whether it means the same: in each text at most every
        /// tenth word or one, ten words in all, and no number, in digits or in words, and no address among them; nothing beside the texts,
        /// the place, the cost and whom it is for.
        public boolean isSmallEditOf(Text before) {
            var texts = List.of(new WordChanges(before.title, title), new WordChanges(before.summary, summary),
                    new WordChanges(before.easyRead, easyRead));
            return media.equals(before.media) && where.equals(before.where) && cost.equals(before.cost) && aim.equals(before.aim)
                    && texts.stream().allMatch(WordChanges::few)
                    && texts.stream().mapToInt(WordChanges::count).sum() <= WordChanges.MOST;
        }
    }

    static Reading whole(Proposal proposal, Reader reader) {
        return new Reading(proposal.id(), Kind.WHOLE, reader.constituency(), reader.at(), proposal.wording(), Text.of(proposal));
    }

    static Reading sameMeaning(Proposal proposal, Reader reader) {
        return new Reading(proposal.id(), Kind.SAME_MEANING, reader.constituency(), reader.at(), proposal.wording(), null);
    }

    /// The same without what was read.
    Reading withoutText() {
        return text == null ? this : new Reading(proposalId, kind, by, at, wording, null);
    }
}
