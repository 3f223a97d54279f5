package org.coproduction.commissioning.round;

import org.coproduction.commissioning.minutes.Motions.People;
import org.coproduction.commissioning.round.OpenRoundEndpoint.Ballot;
import org.coproduction.commissioning.round.OpenRoundEndpoint.Decides;
import org.coproduction.commissioning.round.OpenRoundEndpoint.Funds;
import org.coproduction.commissioning.round.OpenRoundEndpoint.NewHeading;
import org.coproduction.commissioning.round.OpenRoundEndpoint.NewPreFunded;
import org.coproduction.commissioning.round.OpenRoundEndpoint.NewRound;
import org.coproduction.commissioning.round.OpenRoundEndpoint.Varies;
import org.jspecify.annotations.Nullable;

/// Terms as a facilitator sends them, so that they can be read, changed in part and sent again.
final class WrittenTerms {
    private WrittenTerms() {
    }

    static NewRound of(Terms terms) {
        var dates = terms.dates();
        return new NewRound(terms.title(), terms.pot().pence(), terms.what(), terms.where(), terms.how(),
                People.of(terms.quorums()), terms.expectedVoters(), Ballot.written(terms.ballot()), CountedBy.Body.of(terms),
                dates.proposalsUntil(), dates.votingUntil(), dates.extensionDays(), decides(terms.deciding()),
                Varies.of(terms.tolerance()),
                terms.split().headings().stream()
                        .map(each -> new NewHeading(each.id(), each.name(), each.amount().pence())).toList(),
                terms.split().preFunded().stream().map(WrittenTerms::preFunded).toList(), ForWhom.Body.exactly(terms.reach()));
    }

    private static @Nullable Decides decides(@Nullable Deciding deciding) {
        return deciding == null
                ? null
                : new Decides(
                        deciding.funders().stream().map(each -> new Funds(each.body(), each.share().pence())).toList(),
                        deciding.until(), deciding.delegation(), deciding.grounds());
    }

    private static NewPreFunded preFunded(PreFunded each) {
        return new NewPreFunded(each.title(), each.cost().pence(),
                each.heading().isEmpty() ? null : each.heading(), each.reason());
    }
}
