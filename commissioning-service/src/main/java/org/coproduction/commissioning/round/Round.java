package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.channel.PaperBatch;
import org.coproduction.commissioning.channel.PaperBatches;
import org.coproduction.commissioning.minutes.Matter.ChangeQuorums;
import org.coproduction.commissioning.minutes.Matter.CloseVoting;
import org.coproduction.commissioning.minutes.Matter.OpenVoting;
import org.coproduction.commissioning.minutes.Minutes;
import org.coproduction.commissioning.minutes.Minuting;
import org.coproduction.commissioning.minutes.Move;
import org.coproduction.commissioning.minutes.Move.Kind;
import org.coproduction.commissioning.minutes.Mover;
import org.jspecify.annotations.Nullable;

/// A funding round: one record for each state, each offering only the moves that are legal in it. The default methods here answer a
/// command whatever the state, so that a refusal always says why.
///
/// ```
/// Draft → Collecting → Reviewing → Voting → Closing → Counted → Recommended  → Ratified → Concluded
///   ↓         ↓            ↓          ↓                       ↘ QuorumNotMet ↗
///   └─────────┴────────────┴──────────┴─→ Cancelled
/// ```
public sealed interface Round extends RoundFacts
        permits Draft, Collecting, Reviewing, Voting, Closing, Counted, Recommended, QuorumNotMet, Ratified, Concluded,
        Cancelled {
    /// The most proposals of a round.
    int MOST_PROPOSALS = 500;

    /// Where a round stands, for those who only read it.
    enum Stage {
        DRAFT,
        COLLECTING,
        REVIEWING,
        VOTING,
        CLOSING,
        COUNTED,
        RECOMMENDED,
        QUORUM_NOT_MET,
        RATIFIED,
        CONCLUDED,
        CANCELLED
    }

    /// A new round, whose terms can still be edited.
    static Round begin(Terms terms, Mover by, Instant now) {
        return new Draft(terms, Kept.NONE.with(Minutes.begun(by, now)));
    }

    /// Adds proposals, or edits them: all of them or none. Only whoever proposed one, or a facilitator, edits it, and an edit makes its
    /// Easy Read version stale. While they are reviewed, those that are there can be edited, and no new ones come.
    default Decision<Round> propose(List<Proposal> proposals, boolean facilitator) {
        return switch (this) {
            case Collecting collecting -> collecting.with(proposals, facilitator);
            case Reviewing reviewing -> reviewing.mend(proposals, facilitator);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
            case Draft _,Voting _,Closing _,Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _ ->
                Decision.refused(RefusalCode.ROUND_NOT_COLLECTING);
        };
    }

    /// Suggests to make one of two proposals: by a facilitator, or by the author of one, who thereby agrees.
    ///
    /// @param from id of the proposal that becomes a part of the other
    /// @param merged the other as it would read
    default Decision<Round> suggestMerger(String from, Proposal merged, String by, boolean facilitator) {
        return Merging.suggest(this, from, merged, by, facilitator);
    }

    /// An author agrees that another proposal becomes a part of this one; with the last consent the two are one, which is read and
    /// checked anew.
    default Decision<Round> agreeToMerger(String into, String by) {
        return Merging.agree(this, into, by);
    }

    /// A reader says that the Easy Read versions are right for these wordings (by proposal id); all of them or none.
    default Decision<Round> confirmEasyRead(Map<String, String> wordings, Reader reader) {
        return Readings.whole(this, understood(wordings), wordings, reader);
    }

    /// The same, without saying how it was read.
    default Decision<Round> understood(Map<String, String> wordings) {
        return switch (this) {
            case Collecting collecting -> collecting.confirm(wordings);
            case Reviewing reviewing -> reviewing.confirm(wordings);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
            case Draft _,Voting _,Closing _,Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _ ->
                Decision.refused(RefusalCode.ROUND_NOT_COLLECTING);
        };
    }

    /// Takes no more proposals, and has each checked for whether it could be carried out.
    default Decision<Round> review(Mover by, Instant now) {
        return Minuting.moved(switch (this) {
            case Collecting collecting -> collecting.reviewed();
            case Reviewing _ -> Decision.unchanged();
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
            case Draft _,Voting _,Closing _,Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _ ->
                Decision.refused(RefusalCode.ROUND_NOT_COLLECTING);
        }, Move.of(Kind.REVIEW_BEGUN, now, by));
    }

    /// Somebody, or somebody close to them, would gain from this round: from here on they can neither vote in it nor run it. Who votes
    /// says so before voting opens, so that no ballot that was acknowledged has to be left out.
    default Decision<Round> declareInterest(String person, boolean facilitator) {
        return switch (this) {
            case Draft _,Collecting _,Reviewing _,Voting _ when minutes().interested().contains(person) -> Decision.unchanged();
            case Voting _ when !facilitator -> Decision.refused(RefusalCode.INTEREST_TOO_LATE);
            case Draft _,Collecting _,Reviewing _,Voting _ -> Decision.changed(with(kept().declaring(person)));
            case Closing _,Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _ ->
                Decision.refused(RefusalCode.VOTING_CLOSED);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
    }

    /// Whether these proposals (by id) could be carried out, and at what price; all of them or none. The last word on one counts. A
    /// facilitator who would gain from the round has no word in it.
    default Decision<Round> judge(Map<String, Verdict> verdicts, Mover by) {
        return switch (this) {
            case Reviewing _ when by.facilitates() && interests().include(by.id(), by.organisation()) ->
                Decision.refused(RefusalCode.INTEREST_DECLARED);
            case Reviewing reviewing -> reviewing.with(verdicts);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
            case Draft _,Collecting _,Voting _,Closing _,Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _ ->
                Decision.refused(RefusalCode.ROUND_NOT_REVIEWING);
        };
    }

    /// Other quorums, which need both facilitators, as long as nobody can vote yet.
    @Override
    default Decision<Round> changeQuorums(ChangeQuorums change, Mover by, @Nullable String reason, Instant now) {
        Decision<Round> changed = switch (this) {
            case Draft _,Collecting _,Reviewing _ when !terms().reach().register().allows(change.quorums()) ->
                Decision.refused(RefusalCode.QUORUM_BEYOND_REGISTER, "quorums");
            case Draft _,Collecting _,Reviewing _ when terms().quorums().equals(change.quorums()) -> Decision.unchanged();
            case Draft _ -> Decision.changed(new Draft(terms().with(change.quorums()), kept()));
            case Collecting collecting ->
                Decision.changed(new Collecting(terms().with(change.quorums()), kept(), collecting.proposals()));
            case Reviewing reviewing -> Decision.changed(new Reviewing(terms().with(change.quorums()), kept(),
                    reviewing.proposals(), reviewing.verdicts()));
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
            case Voting _,Closing _,Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _ ->
                Decision.refused(RefusalCode.TERMS_FIXED);
        };
        return Minuting.together(this, change, by, reason, now, Kind.QUORUMS_CHANGED, changed);
    }

    /// Opens voting on what could be carried out, which needs both facilitators. Refuses while a proposal has not been checked, or
    /// one on the ballot lacks a confirmed Easy Read version.
    default Decision<Round> openVoting(Mover by, @Nullable String reason, Instant now) {
        Decision<Round> opened = switch (this) {
            case Draft _,Collecting _ -> Decision.refused(RefusalCode.ROUND_NOT_REVIEWING);
            case Reviewing reviewing -> reviewing.open(now);
            case Voting _ -> Decision.unchanged();
            case Closing _,Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _ ->
                Decision.refused(RefusalCode.VOTING_CLOSED);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
        return Minuting.together(this, new OpenVoting(), by, reason, now, Kind.VOTING_OPENED, opened);
    }

    /// Ends the round before its ballots are counted, with a reason. What people cast is answered by a count and a decision, so from
    /// the close of voting on it cannot be cancelled any more.
    default Decision<Round> cancel(String reason, Mover by, Instant now) {
        if (reason.isBlank()) {
            return Decision.refused(RefusalCode.REASON_MISSING, "reason");
        }
        return Minuting.moved(switch (this) {
            case Draft _,Collecting _,Reviewing _ -> Decision
                    .changed(new Cancelled(terms(), kept(), proposals(), null, new Cancellation(reason.strip(), now, true)));
            case Voting voting -> Decision.changed(new Cancelled(terms(), kept(), proposals(), voting.poll().closed(now),
                    new Cancellation(reason.strip(), now, false)));
            case Cancelled _ -> Decision.unchanged();
            case Closing _,Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _ ->
                Decision.refused(RefusalCode.TOO_LATE_TO_CANCEL);
        }, Move.because(reason.strip(), Kind.CANCELLED, now, by));
    }

    /// What was cast online in a cancelled round is gone.
    default Decision<Round> erased() {
        return this instanceof Cancelled cancelled && !cancelled.cancellation().erased()
                ? Decision.changed(cancelled.withoutBallots())
                : Decision.unchanged();
    }

    /// Has the round know a batch of paper ballots. The same batch again changes nothing, also after the close.
    default Decision<Round> register(PaperBatch batch) {
        return PaperMoves.register(this, batch);
    }

    /// Keeps what a batch came to whose ballots were put in after the round knew it; one that came to none is taken out again.
    default Decision<Round> entered(PaperBatch batch) {
        return PaperMoves.entered(this, batch);
    }

    /// A second person has held a batch of paper ballots against the paper: it counts from here on, or, where it is not right, it is
    /// taken out and can be entered again. It can be done until the ballots are counted.
    ///
    /// @param right whether every ballot was typed as it stands on the paper
    default Decision<Round> checkPaper(String id, boolean right, Mover by) {
        return PaperMoves.check(this, id, right, by);
    }

    /// Every box is sealed, but paper ballots are still to be checked.
    default Decision<Round> waitForPaper() {
        return this instanceof Closing closing && !closing.sealed() && !closing.poll().paper().unchecked().isEmpty()
                ? Decision.changed(closing.waiting())
                : Decision.unchanged();
    }

    /// Closes voting before its date, which needs both facilitators: whatever is not in a box or registered by then never counts.
    /// Sealing and counting are owed and follow.
    default Decision<Round> closeVoting(Mover by, @Nullable String reason, Instant now) {
        Decision<Round> closed = switch (this) {
            case Draft _,Collecting _,Reviewing _ -> Decision.refused(RefusalCode.ROUND_NOT_VOTING);
            case Voting voting when !voting.poll().paper().unchecked().isEmpty() ->
                Decision.refused(RefusalCode.PAPER_NOT_CHECKED);
            case Voting voting -> Decision.changed(voting.close(now));
            case Closing _,Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _ -> Decision.unchanged();
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
        return Minuting.together(this, new CloseVoting(), by, reason, now, Kind.VOTING_CLOSED, closed);
    }

    /// Does what is due by the clock, if anything is. The end of voting is another matter ([VotingLonger#atItsDate]).
    default Decision<Round> moveOn(Instant now) {
        var due = due();
        return due == null || due.isAfter(now) ? Decision.unchanged() : switch (this) {
            case Collecting _ -> review(Mover.CLOCK, now);
            case Draft _,Reviewing _,Voting _,Closing _,Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _,Cancelled _ ->
                Decision.unchanged();
        };
    }

    /// Keeps what the sealed ballots gave. Where another batch was checked while they were counted, they are counted again.
    ///
    /// @param paper what was known of paper when they were counted
    default Decision<Round> counted(Count count, PaperBatches paper) {
        return Minuting.moved(switch (this) {
            case Draft _,Collecting _,Reviewing _,Voting _ -> Decision.refused(RefusalCode.ROUND_NOT_COUNTED);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
            case Closing _ when !paper().counted().equals(paper.counted()) -> Decision.unchanged();
            case Closing closing -> Decision.changed(closing.keep(count));
            case Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _ -> Decision.unchanged();
        }, Move.of(Kind.COUNTED, count.at(), Mover.SYSTEM));
    }

    /// No ballot can be tied to a person any more: now the count recommends, or names the constituencies that are missing.
    default Decision<Round> untied(Instant now) {
        return switch (this) {
            case Draft _,Collecting _,Reviewing _,Voting _,Closing _ -> Decision.refused(RefusalCode.ROUND_NOT_COUNTED);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
            case Counted counted -> {
                var judged = counted.judged();
                yield Minuting.moved(Decision.changed(judged), Move.of(
                        judged instanceof Recommended ? Kind.RECOMMENDED : Kind.QUORUM_NOT_MET, now, Mover.SYSTEM));
            }
            case Recommended _,QuorumNotMet _,Ratified _,Concluded _ -> Decision.unchanged();
        };
    }

    /// An accountable body decides about every recommended proposal, or later about every one that was referred back. After a
    /// missed quorum it can only go on as decided without agreement, and says so. The round is decided when all of those whose
    /// money it is have.
    ///
    /// @param projects the id that each ratified proposal gets as a project
    default Decision<Round> ratify(Decisions decisions, Map<String, String> projects, Instant now) {
        return Minuting.moved(switch (this) {
            case Draft _,Collecting _,Reviewing _,Voting _,Closing _,Counted _ ->
                Decision.refused(RefusalCode.ROUND_NOT_RECOMMENDED);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
            case Recommended recommended -> recommended.decide(decisions, projects, now);
            case QuorumNotMet quorumNotMet -> quorumNotMet.decide(decisions, projects, now);
            case Concluded concluded -> concluded.decideAgain(decisions, projects, now);
            case Ratified _ -> Decision.refused(RefusalCode.ROUND_ALREADY_RATIFIED);
        }, Move.because(decisions.reason().strip(), Kind.DECIDED, now,
                Mover.accountableBody(decisions.decidedBy())));
    }

    /// Every ratified proposal has its award.
    default Decision<Round> founded(Instant now) {
        return Minuting.moved(switch (this) {
            case Draft _,Collecting _,Reviewing _,Voting _,Closing _,Counted _,Recommended _,QuorumNotMet _ ->
                Decision.refused(RefusalCode.ROUND_NOT_RECOMMENDED);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
            case Ratified ratified -> Decision.changed(ratified.concluded());
            case Concluded _ -> Decision.unchanged();
        }, Move.of(Kind.AWARDS_FOUNDED, now, Mover.SYSTEM));
    }
}
