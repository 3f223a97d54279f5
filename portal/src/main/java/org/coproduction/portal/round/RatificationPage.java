package org.coproduction.portal.round;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Commissioning.Authority;
import org.coproduction.portal.api.Commissioning.Deciding;
import org.coproduction.portal.api.Commissioning.Decisions;
import org.coproduction.portal.api.Commissioning.Decline;
import org.coproduction.portal.api.Commissioning.Funded;
import org.coproduction.portal.api.Commissioning.Ratifying;
import org.coproduction.portal.api.Commissioning.Referral;
import org.coproduction.portal.api.Commissioning.Round;
import org.coproduction.portal.form.FieldException;
import org.coproduction.portal.form.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The accountable body answers what the ballots recommend, in the open and with its reasons; later also what it referred back.
@Controller
@For(Who.ACCOUNTABLE_BODY)
public final class RatificationPage {
    private static final String RATIFIED = "RATIFIED";
    private static final String REFERRED_BACK = "REFERRED_BACK";
    private static final List<String> ANSWERS = List.of(RATIFIED, REFERRED_BACK, "DECLINED");
    private static final int LONGEST = 200;

    private final Commissioning commissioning;

    RatificationPage(Commissioning commissioning) {
        this.commissioning = commissioning;
    }

    @GetMapping("/rounds/{roundId}/ratification")
    String form(@PathVariable UUID roundId, Model model) {
        var round = commissioning.round(roundId.toString());
        var result = commissioning.result(roundId.toString());
        model.addAttribute("round", round);
        model.addAttribute("result", result);
        model.addAttribute("asked", asked(round, result.selected()));
        model.addAttribute("answers", ANSWERS);
        return "round/ratification";
    }

    @PostMapping("/rounds/{roundId}/ratification")
    String ratify(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(() -> {
            var round = commissioning.round(roundId.toString());
            var result = commissioning.result(roundId.toString());
            commissioning.ratify(roundId.toString(),
                    new Ratifying(decisions(asked(round, result.selected()), round.deciding(), sent), sent.needed("reason"),
                            round.deciding() == null ? "" : sent.needed("easyRead"), authority(round.deciding(), sent),
                            !result.recommended()),
                    sent.key());
        }, "ratification.done", "/rounds/" + roundId, () -> form(roundId, model));
    }

    /// All that the ballots select; once there is a decision, what it referred back.
    private List<Funded> asked(Round round, List<Funded> selected) {
        if (!round.phase().equals("CONCLUDED")) {
            return selected;
        }
        var back = commissioning.awards(round.id()).referredBack().stream().map(Referral::proposalId).toList();
        return selected.stream().filter(each -> back.contains(each.proposalId())).toList();
    }

    private static @Nullable Authority authority(@Nullable Deciding deciding, Sent sent) {
        return deciding == null
                ? null
                : new Authority(sent.needed("office", LONGEST), sent.needed("delegation", LONGEST),
                        sent.needed("reference", LONGEST), sent.day("decidedOn"));
    }

    private static Decisions decisions(List<Funded> asked, @Nullable Deciding deciding, Sent sent) {
        var ratified = new ArrayList<String>();
        var declined = new ArrayList<Decline>();
        var referred = new ArrayList<Referral>();
        for (var at = 0; at < asked.size(); at++) {
            var proposal = asked.get(at).proposalId();
            switch (sent.choice("answer-" + at, ANSWERS)) {
                case RATIFIED -> ratified.add(proposal);
                case REFERRED_BACK -> referred.add(new Referral(proposal, sent.needed("question-" + at)));
                default -> declined.add(new Decline(proposal, ground(sent, "ground-" + at, deciding)));
            }
        }
        return new Decisions(ratified, declined, referred);
    }

    /// In the words of the body, or, where the terms named the grounds, one of those by its place.
    private static String ground(Sent sent, String field, @Nullable Deciding deciding) {
        if (deciding == null) {
            return sent.needed(field);
        }
        var place = sent.number(field);
        if (place < 0 || place >= deciding.grounds().size()) {
            throw new FieldException(field, "form.choice");
        }
        return deciding.grounds().get(place);
    }
}
