package org.coproduction.portal.round;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.coproduction.portal.api.Facilitation;
import org.coproduction.portal.api.Scrutinies;
import org.jspecify.annotations.Nullable;

/// A service that takes every offer, naming and signature and remembers them.
public final class StoredRecount implements Scrutinies {
    static final String HASH = "abc123";

    public final List<Naming> named = new ArrayList<>();
    final List<Signing> signed = new ArrayList<>();
    int offered;
    private final Mine mine;
    private final List<Offer> offers;
    private final List<Found> found;
    private @Nullable Signature signature;

    StoredRecount(Mine mine, Found... found) {
        this.mine = mine;
        this.offers = List.of();
        this.found = List.of(found);
    }

    public StoredRecount(Offer... offers) {
        this.mine = new Mine(false, false, "");
        this.offers = List.of(offers);
        this.found = List.of();
    }

    StoredRecount signed(boolean agrees) {
        signature = new Signature("PARENT_CARER", HASH, agrees, agrees ? null : "It is another sum.",
                Instant.parse("2027-03-03T12:00:00Z"));
        return this;
    }

    @Override
    public Mine mine(String id) {
        return mine;
    }

    @Override
    public void offer(String id) {
        offered++;
    }

    @Override
    public Offers offers(String id) {
        return new Offers(offers);
    }

    @Override
    public Facilitation.Answered name(String id, Naming naming) {
        named.add(naming);
        return new Facilitation.Answered(naming.reason() == null ? null : new Facilitation.Awaits("FACILITATOR"));
    }

    @Override
    public Recounted recount(String id) {
        return new Recounted("PARENT_CARER", HASH, "salt", List.of(), List.of("A club"), found, signature);
    }

    @Override
    public byte[] election(String id, String heading) {
        return "META".getBytes(UTF_8);
    }

    @Override
    public byte[] certificate(String id, String heading) {
        return "{}".getBytes(UTF_8);
    }

    @Override
    public void sign(String id, Signing signing) {
        signed.add(signing);
    }
}
