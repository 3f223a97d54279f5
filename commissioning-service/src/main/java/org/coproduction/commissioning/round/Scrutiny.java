package org.coproduction.commissioning.round;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coproduction.charter.Constituency;
import org.jspecify.annotations.Nullable;

/// Who recounts the ballots of a round where they are so few that they are not published: one scrutineer of each constituency, named before
/// voting opens, and what they signed.
///
/// @param offers of those who would do it
/// @param named opaque ids of those who do, by constituency; never shown
/// @param signatures at most one of each constituency
public record Scrutiny(List<Offer> offers, Map<Constituency, String> named, List<Signature> signatures) {
    /// How long scrutineers have from the count on, where the terms name no day for the answer.
    public static final Duration TO_SIGN = Duration.ofDays(14);
    /// The most offers that are kept.
    static final int MOST_OFFERS = 200;
    static final Scrutiny NONE = new Scrutiny(List.of(), Map.of(), List.of());

    public Scrutiny {
        offers = List.copyOf(offers);
        named = Map.copyOf(named);
        signatures = List.copyOf(signatures);
    }

    /// Rounds were stored before there were scrutineers.
    static Scrutiny orNone(@Nullable Scrutiny scrutiny) {
        return scrutiny == null ? NONE : scrutiny;
    }

    /// Somebody who would do it.
    ///
    /// @param person opaque id, never shown
    public record Offer(String person, Constituency constituency) {}

    /// What a scrutineer says of the count. It names no person.
    ///
    /// @param hash the published input hash that it is about
    /// @param agrees whether the ballots, recounted, give the published result
    /// @param reason published; `null` where they agree
    public record Signature(Constituency constituency, String hash, boolean agrees, @Nullable String reason, Instant at) {
        public Signature {
            if (!agrees && (reason == null || reason.isBlank())) {
                throw new IllegalArgumentException("who does not agree says why");
            }
        }
    }

    /// The offer of a person.
    public Optional<Offer> offerOf(String person) {
        return offers.stream().filter(offer -> offer.person.equals(person)).findFirst();
    }

    /// Of which constituency a person is the scrutineer.
    public Optional<Constituency> isScrutineer(String person) {
        return named.entrySet().stream().filter(each -> each.getValue().equals(person)).map(Map.Entry::getKey).findFirst();
    }

    /// What the scrutineer of a constituency signed.
    public Optional<Signature> signatureOf(Constituency constituency) {
        return signatures.stream().filter(signature -> signature.constituency == constituency).findFirst();
    }

    Scrutiny with(Offer offer) {
        var all = new ArrayList<>(offers);
        all.add(offer);
        return new Scrutiny(all, named, signatures);
    }

    /// The same with these in the places of others of their constituencies.
    Scrutiny naming(List<Offer> chosen) {
        var all = new EnumMap<Constituency, String>(Constituency.class);
        all.putAll(named);
        chosen.forEach(offer -> all.put(offer.constituency, offer.person));
        return new Scrutiny(offers, all, signatures);
    }

    Scrutiny with(Signature signature) {
        var all = new ArrayList<>(signatures);
        all.add(signature);
        return new Scrutiny(offers, named, all);
    }

    /// The same without somebody who would gain from the round.
    Scrutiny without(String person) {
        var others = new EnumMap<Constituency, String>(Constituency.class);
        named.forEach((constituency, each) -> {
            if (!each.equals(person)) {
                others.put(constituency, each);
            }
        });
        return new Scrutiny(offers.stream().filter(offer -> !offer.person.equals(person)).toList(), others, signatures);
    }

    /// Until when scrutineers sign.
    public static Instant until(Terms terms, Count count) {
        var deciding = terms.deciding();
        var named = deciding == null ? null : deciding.until();
        return named != null && named.isAfter(count.at()) ? named : count.at().plus(TO_SIGN);
    }
}
