package org.coproduction.commissioning.round;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.coproduction.charter.Money;
import org.coproduction.charter.Sha256;
import org.jspecify.annotations.Nullable;

/// Something that the pot could fund. It may cost more than the pot, and then simply cannot win.
///
/// @param id chosen by whoever proposes; published elections use names such as `P008KO` or `WSM/0012`
/// @param where empty if the round's own place holds
/// @param easyRead empty while there is no Easy Read version
/// @param media beside the text, for those who would rather listen, watch or look at symbols
/// @param proposedBy opaque id of the person or organisation, never shown
/// @param confirmedWording the wording for which a reader confirmed the Easy Read version
/// @param stake who would be paid
/// @param heading id of the one that it stands under; empty where the round has none. It is no part of the wording.
/// @param aim whom it is for, where, and how its money would go out
public record Proposal(String id, String title, String summary, Money cost, String where, String easyRead,
        List<Medium> media, String proposedBy, @Nullable String confirmedWording, Stake stake, String heading, Aim aim) {
    /// What ids look like: up to 64 characters, none of them a comma, a semicolon or a control character, no blank at either end.
    public static final String ID = "(?U)[^\\p{Cntrl}\\s,;](?:[^\\p{Cntrl},;]{0,62}[^\\p{Cntrl}\\s,;])?";
    /// The most characters of an id.
    public static final int LONGEST_ID = 64;
    /// What a confirmed wording looks like: the hexadecimal digits of a SHA-256.
    public static final String WORDING = "[0-9a-f]{64}";
    /// The most that can stand beside one text.
    public static final int MOST_MEDIA = 5;
    private static final Pattern ID_PATTERN = Pattern.compile(ID);

    public Proposal {
        // Proposals were stored before anything could stand beside them.
        media = media == null ? List.of() : List.copyOf(media);
        // Nor was it asked who would be paid.
        stake = stake == null ? Stake.NONE : stake;
        // Nor had a pot headings.
        heading = heading == null ? "" : heading;
        aim = Aim.orAsTheRound(aim);
        if (media.size() > MOST_MEDIA || !ID_PATTERN.matcher(id).matches() || cost.pence() < 1) {
            throw new IllegalArgumentException("not a proposal: " + id);
        }
    }

    /// A proposal with nothing beside its text, by a person who would not be paid.
    public Proposal(String id, String title, String summary, Money cost, String where, String easyRead, String proposedBy,
            @Nullable String confirmedWording) {
        this(id, title, summary, cost, where, easyRead, List.of(), proposedBy, confirmedWording, Stake.NONE, "",
                Aim.AS_THE_ROUND);
    }

    /// Identifies the current wording: SHA-256 over title, summary and Easy Read version, then kind, address and title of whatever
    /// stands beside them, and who benefits where that is said, each preceded by its length in bytes and a colon, in lower-case hexadecimal.
    public String wording() {
        var digest = Sha256.digest();
        var beside = media.stream().flatMap(medium -> Stream.of(medium.kind().name(), medium.address(), medium.title()));
        var whom = Stream.of(aim.benefits()).filter(said -> !said.isEmpty());
        for (var text : Stream.of(Stream.of(title, summary, easyRead), beside, whom).flatMap(texts -> texts).toList()) {
            var bytes = text.getBytes(UTF_8);
            digest.update((bytes.length + ":").getBytes(UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Whether it may be voted on: its Easy Read version exists and a reader confirmed it for the current wording.
    public boolean understood() {
        return !easyRead.isBlank() && wording().equals(confirmedWording);
    }

    /// The same proposal with its current wording confirmed.
    Proposal confirmed() {
        return new Proposal(id, title, summary, cost, where, easyRead, media, proposedBy, wording(), stake,
                heading, aim);
    }

    /// The same proposal at another price, which is no part of its wording.
    Proposal at(Money price) {
        return new Proposal(id, title, summary, price, where, easyRead, media, proposedBy, confirmedWording, stake,
                heading, aim);
    }

    /// The same under another heading.
    public Proposal under(String another) {
        return new Proposal(id, title, summary, cost, where, easyRead, media, proposedBy, confirmedWording, stake, another, aim);
    }

    /// The same with who would be paid.
    Proposal with(Stake declared) {
        return new Proposal(id, title, summary, cost, where, easyRead, media, proposedBy, confirmedWording, declared,
                heading, aim);
    }

    /// The same with another aim.
    Proposal with(Aim another) {
        return new Proposal(id, title, summary, cost, where, easyRead, media, proposedBy, confirmedWording, stake, heading,
                another);
    }

    /// The new wording in place of the old. What a reader confirmed is kept, and counts again only if that very wording returns.
    Proposal editedTo(Proposal newer) {
        return new Proposal(id, newer.title, newer.summary, newer.cost, newer.where, newer.easyRead, newer.media,
                proposedBy, confirmedWording, stake.editedTo(newer.stake), newer.heading, newer.aim);
    }
}
