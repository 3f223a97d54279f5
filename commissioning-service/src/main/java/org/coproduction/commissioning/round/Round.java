package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;

/// A funding round: one record for each state, each offering only the moves that are legal in it. The default methods here answer a
/// command whatever the state, so that a refusal always says why.
///
/// ```
/// Collecting → Voting → Closing → Counted → Recommended  → Ratified → Concluded
///                                         ↘ QuorumNotMet ↗
/// ```
public sealed interface Round permits Collecting, Voting, Closing, Counted, Recommended, QuorumNotMet, Ratified, Concluded {
    /// The most proposals of a round.
    int MOST_PROPOSALS = 500;

    /// Where a round stands, for those who only read it.
    enum Stage {
        COLLECTING,
        VOTING,
        CLOSING,
        COUNTED,
        RECOMMENDED,
        QUORUM_NOT_MET,
        RATIFIED,
        CONCLUDED
    }

    Terms terms();

    List<Proposal> proposals();

    /// A new round, which takes proposals.
    static Round begin(Terms terms) {
        return new Collecting(terms, List.of());
    }

    /// Adds proposals, or edits them: all of them or none. Only whoever proposed one, or a facilitator, edits it, and an edit makes its
    /// Easy Read version stale.
    default Decision<Round> propose(List<Proposal> proposals, boolean facilitator) {
        return this instanceof Collecting collecting
                ? collecting.with(proposals, facilitator)
                : Decision.refused(RefusalCode.ROUND_NOT_COLLECTING);
    }

    /// A reader says that the Easy Read versions are right for these wordings (by proposal id); all of them or none.
    default Decision<Round> confirmEasyRead(Map<String, String> wordings) {
        return this instanceof Collecting collecting
                ? collecting.confirm(wordings)
                : Decision.refused(RefusalCode.ROUND_NOT_COLLECTING);
    }

    /// Opens voting. Refuses while a proposal lacks a confirmed Easy Read version.
    default Decision<Round> openVoting(Instant now) {
        return switch (this) {
            case Collecting collecting -> collecting.open(now);
            case Voting _ -> Decision.unchanged();
            case Closing _,Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _ ->
                Decision.refused(RefusalCode.VOTING_CLOSED);
        };
    }

    /// Has a batch of paper ballots count in this round. The same batch again changes nothing, also after the close.
    default Decision<Round> register(PaperBatch batch) {
        var known = poll() == null ? Optional.<PaperBatch>empty() : poll().batch(batch.id());
        if (known.isPresent()) {
            return known.get().sha256().equals(batch.sha256())
                    ? Decision.unchanged()
                    : Decision.refused(RefusalCode.PAPER_BATCH_EXISTS);
        }
        return switch (this) {
            case Collecting _ -> Decision.refused(RefusalCode.ROUND_NOT_VOTING);
            case Voting voting -> voting.with(batch);
            case Closing _,Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _ ->
                Decision.refused(RefusalCode.VOTING_CLOSED);
        };
    }

    /// Closes voting: whatever is not in a box or registered by now never counts. Sealing and counting are owed and follow.
    default Decision<Round> closeVoting(Instant now) {
        return switch (this) {
            case Collecting _ -> Decision.refused(RefusalCode.ROUND_NOT_VOTING);
            case Voting voting -> Decision.changed(voting.close(now));
            case Closing _,Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _ -> Decision.unchanged();
        };
    }

    /// Keeps what the sealed ballots gave.
    default Decision<Round> counted(Count count) {
        return switch (this) {
            case Collecting _,Voting _ -> Decision.refused(RefusalCode.ROUND_NOT_COUNTED);
            case Closing closing -> Decision.changed(closing.keep(count));
            case Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _ -> Decision.unchanged();
        };
    }

    /// No ballot can be tied to a person any more: now the count recommends, or names the constituencies that are missing.
    default Decision<Round> untied() {
        return switch (this) {
            case Collecting _,Voting _,Closing _ -> Decision.refused(RefusalCode.ROUND_NOT_COUNTED);
            case Counted counted -> Decision.changed(counted.judged());
            case Recommended _,QuorumNotMet _,Ratified _,Concluded _ -> Decision.unchanged();
        };
    }

    /// The accountable body decides about every recommended proposal. After a missed quorum it can only go on as decided without
    /// agreement, and says so.
    ///
    /// @param projects the id that each ratified proposal gets as a project
    default Decision<Round> ratify(Decisions decisions, Map<String, String> projects, Instant now) {
        return switch (this) {
            case Collecting _,Voting _,Closing _,Counted _ -> Decision.refused(RefusalCode.ROUND_NOT_RECOMMENDED);
            case Recommended recommended -> recommended.decide(decisions, projects, now);
            case QuorumNotMet quorumNotMet -> quorumNotMet.decide(decisions, projects, now);
            case Ratified _,Concluded _ -> Decision.refused(RefusalCode.ROUND_ALREADY_RATIFIED);
        };
    }

    /// Every ratified proposal has its award.
    default Decision<Round> founded() {
        return switch (this) {
            case Collecting _,Voting _,Closing _,Counted _,Recommended _,QuorumNotMet _ ->
                Decision.refused(RefusalCode.ROUND_NOT_RECOMMENDED);
            case Ratified ratified -> Decision.changed(ratified.concluded());
            case Concluded _ -> Decision.unchanged();
        };
    }

    default Stage stage() {
        return switch (this) {
            case Collecting _ -> Stage.COLLECTING;
            case Voting _ -> Stage.VOTING;
            case Closing _ -> Stage.CLOSING;
            case Counted _ -> Stage.COUNTED;
            case Recommended _ -> Stage.RECOMMENDED;
            case QuorumNotMet _ -> Stage.QUORUM_NOT_MET;
            case Ratified _ -> Stage.RATIFIED;
            case Concluded _ -> Stage.CONCLUDED;
        };
    }

    /// The poll, once voting has opened.
    default @Nullable Poll poll() {
        return switch (this) {
            case Collecting _ -> null;
            case Voting(_, _, var poll) -> poll;
            case Closing(_, _, var poll) -> poll;
            case Counted(_, _, var poll, _) -> poll;
            case Recommended(_, _, var poll, _) -> poll;
            case QuorumNotMet(_, _, var poll, _, _) -> poll;
            case Ratified(_, _, var poll, _, _) -> poll;
            case Concluded(_, _, var poll, _, _) -> poll;
        };
    }

    /// The count, once it is published.
    default @Nullable Count published() {
        return switch (this) {
            case Collecting _,Voting _,Closing _,Counted _ -> null;
            case Recommended(_, _, _, var count) -> count;
            case QuorumNotMet(_, _, _, var count, _) -> count;
            case Ratified(_, _, _, var count, _) -> count;
            case Concluded(_, _, _, var count, _) -> count;
        };
    }

    /// The decision, once there is one.
    default @Nullable Ratification decision() {
        return switch (this) {
            case Collecting _,Voting _,Closing _,Counted _,Recommended _,QuorumNotMet _ -> null;
            case Ratified(_, _, _, _, var ratification) -> ratification;
            case Concluded(_, _, _, _, var ratification) -> ratification;
        };
    }

    /// Whether a quorum was missed, now or before the accountable body decided all the same.
    default GateOutcome.@Nullable NotAgreed missed() {
        return switch (this) {
            case QuorumNotMet quorumNotMet -> quorumNotMet.outcome();
            case Ratified ratified -> missed(ratified.ratification());
            case Concluded concluded -> missed(concluded.ratification());
            case Collecting _,Voting _,Closing _,Counted _,Recommended _ -> null;
        };
    }

    private static GateOutcome.@Nullable NotAgreed missed(Ratification ratification) {
        return ratification.outcome() instanceof GateOutcome.DecidedWithoutAgreement decided ? decided.instead() : null;
    }

    /// When this state owes a further step.
    default @Nullable Instant due() {
        return switch (this) {
            case Closing closing -> closing.poll().closedAt();
            case Counted counted -> counted.count().at();
            case Ratified ratified -> ratified.ratification().at();
            case Collecting _,Voting _,Recommended _,QuorumNotMet _,Concluded _ -> null;
        };
    }
}
