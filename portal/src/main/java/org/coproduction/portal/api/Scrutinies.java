package org.coproduction.portal.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

/// Those who recount the ballots of a round that too few people voted in for them to be published.
public interface Scrutinies {
    /// What everybody reads of it.
    ///
    /// @param standing `CONFIRMED`, `DISPUTED`, `AWAITED` or `MISSED`
    /// @param until the day by which they sign
    /// @param awaited constituencies whose scrutineer has not signed
    /// @param nobody constituencies that have no scrutineer
    record Scrutiny(String standing, Instant until, List<Signature> signatures, List<String> awaited, List<String> nobody) {}

    /// @param reason `null` where they agree
    record Signature(String constituency, String hash, boolean agrees, @Nullable String reason, Instant at) {}

    /// @param code to tell a facilitator
    record Mine(boolean offered, boolean named, String code) {}

    record Offers(List<Offer> items) {}

    /// @param asked whether one facilitator has asked to name them, and a second has still to agree
    record Offer(String constituency, String code, boolean named, boolean asked) {}

    /// @param codes at most one of each constituency
    /// @param reason needed from whoever asks first
    record Naming(List<String> codes, @Nullable String reason) {}

    /// What a scrutineer is shown.
    ///
    /// @param headings ids to ask for files with; empty where the round has none
    /// @param funded titles of what the ballots fund
    /// @param signed what the scrutineer has signed; `null` before
    record Recounted(String constituency, String hash, String salt, List<String> headings, List<String> funded, List<Found> found,
            @Nullable Signature signed) {
        public boolean right() {
            return found.stream().allMatch(each -> each.faults.isEmpty());
        }
    }

    /// What the verifier says.
    ///
    /// @param name of the heading; empty where the round has none
    record Found(String name, List<String> checked, List<String> faults) {}

    /// @param reason needed where the scrutineer does not agree
    record Signing(String hash, boolean agrees, @Nullable String reason) {}

    @GetExchange("/api/commissioning/rounds/{id}/scrutineers/mine")
    Mine mine(@PathVariable String id);

    @PutExchange("/api/commissioning/rounds/{id}/scrutineers/mine")
    void offer(@PathVariable String id);

    /// For facilitators.
    @GetExchange("/api/commissioning/rounds/{id}/scrutineers")
    Offers offers(@PathVariable String id);

    /// Takes both facilitators.
    @PutExchange("/api/commissioning/rounds/{id}/scrutineers")
    Facilitation.Answered name(@PathVariable String id, @RequestBody Naming naming);

    @GetExchange("/api/commissioning/rounds/{id}/recount")
    Recounted recount(@PathVariable String id);

    @GetExchange("/api/commissioning/rounds/{id}/recount/election.pb")
    byte[] election(@PathVariable String id, @RequestParam String heading);

    @GetExchange("/api/commissioning/rounds/{id}/recount/certificate")
    byte[] certificate(@PathVariable String id, @RequestParam String heading);

    @PutExchange("/api/commissioning/rounds/{id}/recount/signature")
    void sign(@PathVariable String id, @RequestBody Signing signing);
}
