package org.coproduction.charter;

/// Every refusal the platform can give: a stable code, what kind it is, plain words, and Easy Read words (short sentences,
/// at most 15 words each). A word in braces is filled by [Refusal]; a sentence whose word has no value is left out, so each text keeps
/// at least one sentence without any.
public enum RefusalCode {
    // The charter: gates and outcomes
    QUORUM_NOT_MET(Kind.CONFLICT,
            "Not enough of these have taken part yet: {missing}. Each group must be heard before anything is agreed.",
            "We need to hear from more people. We need: {missing}. Then we can agree this together."),
    NOT_AGREED_BY(Kind.CONFLICT,
            "These have not agreed: {missing}. More than half of those who took part in each group must agree.",
            "Some people have not said yes. They are: {missing}. All groups need to say yes."),
    GATE_CLOSED(Kind.GONE, "The date for agreeing this has passed.", "The time to agree this is over."),
    GATE_STILL_OPEN(Kind.CONFLICT, "People can still agree to this. It can only be closed when its date has come.",
            "People still have time to say yes. Please wait until the date."),
    GATE_ALREADY_EXTENDED(Kind.CONFLICT, "The date for agreeing this was already moved once. It cannot be moved again.",
            "We gave more time once. We cannot give more time again."),
    EXTENSION_NOT_LATER(Kind.INVALID, "The new date must be later than the date it replaces.", "Please choose a later date."),
    REASON_MISSING(Kind.INVALID, "Please give the reasons. They will be published.",
            "Please say why. Everyone will be able to read it."),
    OUTREACH_MISSING(Kind.INVALID, "Please say what will be done in the extra time to reach those who have not been heard.",
            "Please say how you will reach more people in the extra time."),
    ALREADY_DECIDED(Kind.CONFLICT, "This has already been decided, and the outcome stands.",
            "This is already decided. It cannot change."),

    // Any request
    MALFORMED_REQUEST(Kind.INVALID, "The request could not be read. Please check its format.",
            "We could not read what was sent."),
    UNKNOWN_FIELD(Kind.INVALID, "The request has a field that is not known here. It is: {field}.",
            "Something extra was sent. We do not know what it is."),
    INVALID_FIELD(Kind.INVALID, "A value is missing or is not valid. Please check: {field}.",
            "One answer is missing or wrong. Please check it. Look at: {field}."),
    BODY_TOO_LARGE(Kind.TOO_LARGE, "The request is too large. The most that can be sent is {limit}.",
            "This is too big. Please send something smaller."),
    NOT_SIGNED_IN(Kind.NOT_ALLOWED, "Please sign in to do this.", "Please sign in first."),
    TOKEN_NOT_ACCEPTED(Kind.NOT_ALLOWED, "Your sign-in is not valid here or has run out. Please sign in again.",
            "Please sign in again."),
    NOT_YOUR_ROLE(Kind.NOT_ALLOWED, "Your role does not allow this. The facilitator can tell you who can do it.",
            "You cannot do this. Please ask the person who runs the meetings."),
    NOT_FOUND(Kind.NOT_FOUND, "There is nothing here by this address.", "We could not find this."),
    METHOD_NOT_ALLOWED(Kind.NOT_ALLOWED, "This address does not take this kind of request.", "This cannot be done here."),
    MEDIA_TYPE_NOT_SUPPORTED(Kind.INVALID,
            "This format is not accepted here. Please send JSON, unless the description says otherwise.",
            "We cannot read this kind of file."),
    ALREADY_EXISTS(Kind.CONFLICT, "Something different is already stored under this id.",
            "There is already something here. We kept what was there."),
    STALE_VERSION(Kind.STALE, "Someone else changed this in the meantime. Please load it again and repeat your change.",
            "Someone else changed this. Please look at it again. Then try again."),
    IDEMPOTENCY_KEY_MISSING(Kind.INVALID, "The request needs an Idempotency-Key header, so that it can be repeated safely.",
            "Something is missing. Nothing was saved. Please tell the people who run this website."),
    IDEMPOTENCY_KEY_REUSED(Kind.CONFLICT, "This Idempotency-Key was used before for a different request.",
            "This was sent before, and it was different then. Nothing was changed."),
    TOO_BUSY(Kind.UNAVAILABLE, "Too much is waiting to be done at the moment. Please try again in a few seconds.",
            "We are very busy. Please try again soon."),
    UNAVAILABLE(Kind.UNAVAILABLE, "This part is not available at the moment. Please try again shortly.",
            "This is not working right now. Please try again soon."),
    UNEXPECTED(Kind.UNAVAILABLE, "Something went wrong on our side. Operations staff can find it by its trace.",
            "Something went wrong. It is not your fault. Please try again later."),
    EVENT_TOO_LARGE(Kind.TOO_LARGE, "This is too large to be passed on to the other services. Please shorten it.",
            "This is too long. Please make it shorter."),

    // Operations
    EVENT_STILL_FAILS(Kind.CONFLICT, "The event could still not be applied, and stays parked. The fault was: {failure}.",
            "This still does not work."),
    EVENT_WAITS(Kind.CONFLICT, "An earlier event of the same project is missing or parked. Please see to that one first.",
            "Something else must be mended first."),
    EVENT_UNREADABLE(Kind.CONFLICT, "This record is no event of this platform. It can only be skipped.",
            "We cannot read this. You can only skip it."),
    SKIP_REASON_MISSING(Kind.INVALID, "Skipping an event needs a reason, which is kept.", "Please say why you skip this."),

    // Co-commissioning
    ROUND_NOT_COLLECTING(Kind.CONFLICT, "This funding round is not taking proposals.", "You cannot send ideas now."),
    ROUND_NOT_REVIEWING(Kind.CONFLICT,
            "The proposals of this funding round are not being checked for whether they could be carried out.",
            "We are not checking the ideas now."),
    FEASIBILITY_MISSING(Kind.CONFLICT,
            "Some proposals have not been checked for whether they could be carried out. Still to check: {proposals}.",
            "We must first check if each idea can work."),
    PRICE_MISSING(Kind.INVALID, "Please say what the proposal would cost, in whole pence.", "Please say what this idea costs."),
    ROUND_CANCELLED(Kind.GONE, "This funding round was cancelled. The reason is on its page.",
            "This round was stopped. Its page says why."),
    TOO_LATE_TO_CANCEL(Kind.CONFLICT,
            "Voting is over. What people cast is counted and answered, so this funding round cannot be cancelled any more.",
            "Voting is over. We must count the votes. We cannot stop now."),
    ROUND_NOT_VOTING(Kind.CONFLICT, "Voting is not open in this funding round.", "You cannot vote now."),
    TERMS_FIXED(Kind.CONFLICT, "Voting has opened, so the terms of this funding round cannot change any more.",
            "Voting has started. The rules cannot change now."),
    FAMILIES_FACILITATOR_NEEDED(Kind.NOT_ALLOWED,
            "Another facilitator has asked for this already. One of the two has to be named by the families, and neither of you is.",
            "A facilitator that families chose must say yes."),
    INTEREST_DECLARED(Kind.NOT_ALLOWED,
            "Whoever would gain from this funding round, themselves or through their organisation, can neither vote in it nor run it.",
            "You could get money from this. So you cannot take part."),
    INTEREST_TOO_LATE(Kind.CONFLICT,
            "An interest is declared before voting opens. Please tell a facilitator about it, and do not vote in this funding round.",
            "Voting has started. Please tell the facilitator. Please do not vote."),
    ROUND_NOT_COUNTED(Kind.CONFLICT, "The ballots of this funding round have not been counted yet.",
            "We have not counted the votes yet."),
    ROUND_NOT_RECOMMENDED(Kind.CONFLICT, "This funding round has no recommendation to decide on.",
            "The votes have not chosen any ideas yet. Please wait."),
    ROUND_ALREADY_RATIFIED(Kind.CONFLICT, "The accountable body has already decided on this funding round.",
            "This is already decided."),
    PROPOSAL_UNKNOWN(Kind.NOT_FOUND, "There is no such proposal in this funding round.", "We could not find this idea."),
    PROPOSAL_COST_OVER_POT(Kind.INVALID, "The proposal costs more than there is in the pot. The pot is {pot}.",
            "This idea costs too much. We do not have that much money."),
    PROPOSAL_MERGED(Kind.CONFLICT, "This proposal has become a part of another one. Please change that one instead.",
            "This idea is now part of another idea."),
    MERGER_UNKNOWN(Kind.NOT_FOUND, "Nobody suggests to make these proposals one.", "We could not find this."),
    EASY_READ_MISSING(Kind.CONFLICT, "The text has no Easy Read version yet, so it cannot be voted on or agreed.",
            "There is no Easy Read version yet. We need one first."),
    EASY_READ_NOT_CONFIRMED(Kind.CONFLICT,
            "No reader has confirmed the Easy Read version for the current wording. It is still needed for: {proposals}.",
            "A reader must check the Easy Read version first."),
    NO_PROPOSALS(Kind.CONFLICT, "There are no proposals to vote on.", "There are no ideas to vote on yet."),
    BALLOT_CHOICE_TWICE(Kind.INVALID, "The ballot names something twice. Please name each proposal once.",
            "You named one thing twice. Please name it once."),
    BALLOT_TOO_MANY_CHOICES(Kind.INVALID, "The ballot names too many proposals. The most that can be chosen is {most}.",
            "You chose too many. The most you can choose is {most}."),
    BALLOT_OVER_POT(Kind.INVALID,
            "What the ballot names costs more than there is. It costs {cost}, and the pot is {pot}. Please take something out.",
            "What you chose costs too much. Please take something out."),
    BALLOT_TOO_MANY_POINTS(Kind.INVALID, "The ballot gives too many points. The most that can be given is {most}.",
            "You gave too many points. The most you can give is {most}."),
    BALLOT_CHOICE_UNKNOWN(Kind.INVALID, "The ballot names something that is not up for a vote in this funding round.",
            "You chose something that is not in this vote. Please choose again."),
    RECEIPT_UNKNOWN(Kind.NOT_FOUND,
            "No ballot of this count has this receipt. Perhaps it was replaced by a later one, or belongs to another round.",
            "We cannot find this receipt. Did you vote again later?"),
    VOTING_CLOSED(Kind.GONE, "Voting has closed.", "Voting is over."),
    CONSTITUENCY_MISSING(Kind.INVALID,
            "It must be said for which group this counts: parent carers, children and young people, or professionals.",
            "Please say which group you are in."),
    PAPER_BATCH_INVALID(Kind.INVALID,
            "The file of paper ballots has a fault, and nothing of it was stored. Line {line}: {fault}.",
            "There is a mistake in the file. No paper votes were saved. The mistake is in line {line}."),
    PAPER_NOT_CHECKED(Kind.CONFLICT,
            "A batch of paper ballots has not been checked by a second person. Please check it first, so that nobody's ballot is left out.",
            "Someone must check the paper votes first. Then voting can close."),
    PAPER_CHECK_BY_ANOTHER(Kind.NOT_ALLOWED, "Paper ballots are checked by another person than the one who entered them.",
            "Please ask another person to check these votes."),
    PAPER_CHECKED(Kind.CONFLICT, "This batch of paper ballots has been checked, and counts.",
            "These paper votes are checked. They count."),
    PAPER_BATCH_EXISTS(Kind.CONFLICT, "This batch of paper ballots was entered before.", "These paper votes are already in."),
    NO_BALLOTS(Kind.CONFLICT, "No ballots were cast, so there is nothing to count.",
            "No one has voted. There is nothing to count."),
    RATIFICATION_UNKNOWN_PROPOSAL(Kind.INVALID, "The decision names a proposal that is not in this funding round.",
            "The decision names an idea that is not in this vote."),
    NOT_RECOMMENDED(Kind.CONFLICT, "The count did not recommend this proposal, so it cannot be funded from this round.",
            "The votes did not choose this idea."),

    CONTRACT_NOT_BY_BALLOT(Kind.INVALID,
            "A contract is awarded by procurement rules, never by ballot. Please choose a grant or in-house.",
            "You cannot vote on who gets a contract. There are other rules for that."),
    TOO_MANY_PROPOSALS(Kind.CONFLICT, "This funding round has as many proposals as it can take.",
            "There are too many ideas already. We cannot take more."),
    DECISION_INCOMPLETE(Kind.INVALID,
            "Every recommended proposal needs one decision: ratified, or declined on a ground. Please check: {proposals}.",
            "Please say yes or no to every idea that people chose."),
    BALLOTS_WITHHELD(Kind.CONFLICT,
            "The ballots are published only where at least 20 people in each group voted, so that nobody can be recognised.",
            "We cannot show these votes. Too few people voted. We keep their votes secret."),

    // Co-commissioning: priorities and panels
    OPTIONS_FIXED(Kind.CONFLICT, "The options cannot be changed any more, because ranking has opened.",
            "You cannot change the list now. People are choosing already."),
    OPTION_UNKNOWN(Kind.NOT_FOUND, "There is no such option in this round.", "We could not find this in the list."),
    TOO_FEW_OPTIONS(Kind.CONFLICT, "There must be at least two options to rank.", "The list needs two things or more."),
    BIDS_FIXED(Kind.CONFLICT, "The bids of this round are fixed, and no more are taken.", "You cannot send a bid now."),
    NO_BIDS(Kind.CONFLICT, "There are no bids to score yet.", "There is nothing to score yet."),
    BID_UNKNOWN(Kind.NOT_FOUND, "There is no such bid in this round.", "We could not find this bid."),
    CRITERION_UNKNOWN(Kind.INVALID, "A score does not belong to the published criteria. Each criterion has one score.",
            "Please give one score to each question."),
    SCORE_OUT_OF_SCALE(Kind.INVALID, "A score is not on the published scale. The scale ends at {most}.",
            "A score is too high or too low. The most you can give is {most}."),
    PANEL_NOT_SEATING(Kind.CONFLICT, "The panel of this round is not taking members.", "You cannot join this group now."),
    PANEL_NOT_SCORING(Kind.CONFLICT, "The bids of this round are not being scored.", "You cannot give scores now."),
    PANEL_NOT_MODERATING(Kind.CONFLICT, "There is no moderation in this round at the moment.",
            "We are not talking about the scores now."),
    PANEL_FULL(Kind.CONFLICT, "The panel of this round has as many members as it can have.", "This group is full."),
    PANEL_INCOMPLETE(Kind.CONFLICT, "The panel needs more members from these groups: {missing}. Each group is needed.",
            "We need more people from: {missing}. We need people from each group."),
    NOT_ON_PANEL(Kind.NOT_ALLOWED, "Only members of this panel can do this.", "You are not in this group."),
    NOT_YOUR_PAIR(Kind.NOT_ALLOWED, "This bid is scored by other pairs.", "Other people give scores to this bid."),
    SCORES_INCOMPLETE(Kind.CONFLICT,
            "Some pairs have not scored a bid yet, or only one of the two has said that the scores are theirs.",
            "We are waiting for some scores. Both people in a pair must say yes."),
    MODERATION_INCOMPLETE(Kind.CONFLICT,
            "An agreed score with its reason is needed wherever pairs differ too much, and nowhere else. Please check: {points}.",
            "Some scores are too far apart. Please agree on one score for each."),
    GROUND_NOT_NAMED(Kind.CONFLICT,
            "Something can be declined only on a ground that was named before people voted. The grounds are: {grounds}.",
            "You can only say no for a reason that we named before the vote."),
    TRANCHES_NOT_THE_AWARD(Kind.INVALID, "The parts must come to the whole award. The award is {amount}.",
            "The parts must add up to all the money."),
    TRANCHE_NOT_DUE(Kind.CONFLICT, "This part of the money was not due on that day.", "It is too soon to pay this money."),
    TRANCHE_PAID(Kind.CONFLICT, "This money has been paid already, and that stays on record.",
            "This money is already paid."),
    AWARD_SUSPENDED(Kind.CONFLICT,
            "The funder has suspended this project for the time being, and nothing in it can be changed. Its page says why.",
            "This project is stopped for now. Its page says why."),
    AWARD_NOT_SUSPENDED(Kind.CONFLICT, "This project is not suspended.", "This project is not stopped."),
    AWARD_ENDED(Kind.GONE, "The funder has ended this project, and nothing in it can be changed. Its page says why.",
            "This project was stopped for good. Its page says why."),

    // Co-design
    NO_DRAFT(Kind.CONFLICT, "There is no draft yet.", "There is no plan to look at yet."),
    DRAFT_OUTDATED(Kind.CONFLICT, "There is a newer draft. Please read it and answer that one.",
            "There is a newer plan. Please look at the new one."),
    TOO_MANY_DRAFTS(Kind.CONFLICT, "This design already has as many drafts as can be kept. Please settle it on the newest one.",
            "There are too many plans. Please use the newest plan."),
    OBJECTION_OPEN(Kind.CONFLICT, "There is an open objection. It must be worked into the draft before anything is agreed.",
            "Someone is not happy with the plan. We must listen and change it first."),
    OBJECTION_UNKNOWN(Kind.NOT_FOUND, "There is no such open objection.", "We could not find this objection."),
    DESIGN_ALREADY_AGREED(Kind.CONFLICT, "This design has already been settled.", "This plan is already decided."),
    WORKSPACE_NOT_OPEN(Kind.CONFLICT, "The design of this project is not open for work.", "You cannot work on this project now."),
    STANCE_REASON_MISSING(Kind.INVALID, "A concern, an objection or a no needs its reason, so that it can be answered.",
            "Please say why you are not happy. Then we can help."),

    // Co-delivery
    PLAN_NOT_OPEN(Kind.CONFLICT, "There is no action plan open for changes.", "You cannot change the plan now."),
    PLAN_ALREADY_AGREED(Kind.CONFLICT, "The action plan has already been settled.", "The plan is already decided."),
    PLAN_NOT_AGREED(Kind.CONFLICT, "The action plan has not been agreed yet.", "We have not agreed the plan yet."),
    PLAN_OUTDATED(Kind.CONFLICT, "The action plan has changed since. Please read it and answer the new version.",
            "The plan has changed. Please look at the new one."),
    ACTION_WITHOUT_OWNER(Kind.CONFLICT, "Each action needs someone who has taken it on, or an organisation that is named.",
            "Every job needs someone to lead it."),
    ACTION_TAKEN(Kind.CONFLICT, "Someone else already owns this action. The facilitator can open it to others.",
            "Someone else already leads this job."),
    ACTION_UNKNOWN(Kind.NOT_FOUND, "There is no such action in the plan.", "We could not find this job in the plan."),
    ACTION_CLOSED(Kind.CONFLICT, "This action is already done or was dropped.", "This job is already finished or stopped."),
    OWNER_MISSING(Kind.CONFLICT,
            "Owners are missing from these groups: {missing}. Parent carers and young people must each own an action.",
            "Parents and carers must lead a job. Young people must lead a job too."),
    DUE_DATE_IN_PAST(Kind.INVALID, "The due date has already passed.", "This date is over. Please choose a later date."),
    ACTIONS_STILL_OPEN(Kind.CONFLICT, "Some actions are still open. Each must be done, or dropped with a reason.",
            "Some jobs are not finished yet."),
    NO_ACTIONS(Kind.CONFLICT, "The action plan has no actions yet.", "There are no jobs in the plan yet."),

    // Co-assessment
    FORM_NOT_DRAFTED(Kind.CONFLICT, "There is no evaluation form yet.", "There are no questions yet."),
    FORM_NOT_APPROVED(Kind.CONFLICT, "Parent carers and young people have not approved the questions yet.",
            "Parents, carers and young people must say yes to the questions first."),
    FORM_ALREADY_APPROVED(Kind.CONFLICT, "The evaluation form is approved and can no longer be changed.",
            "The questions are already agreed. They cannot change now."),
    FEEDBACK_NOT_OPEN(Kind.CONFLICT, "Feedback is not open for this project.", "You cannot send feedback now."),
    QUESTION_UNKNOWN(Kind.INVALID, "There is no such question in the evaluation form.", "We could not find this question."),
    ANSWER_INVALID(Kind.INVALID, "An answer does not fit its question.", "One answer does not fit. Please check it."),
    RESULTS_NOT_COUNTED(Kind.CONFLICT, "The responses have not been counted yet.", "We have not counted the answers yet."),
    THEME_UNKNOWN(Kind.NOT_FOUND, "There is no such theme in this evaluation.", "We could not find this topic."),
    THEME_UNANSWERED(Kind.CONFLICT,
            "A theme that people raised has no answer yet: {theme}. Every theme needs one before publication.",
            "People told us something important. We must answer it first."),
    COMMITMENT_OWNER_OR_DATE_MISSING(Kind.INVALID, "A commitment needs an owner and a date.",
            "Please say who will do this, and when."),
    EVALUATION_ALREADY_PUBLISHED(Kind.CONFLICT, "This evaluation has already been published.", "Everyone can already read this."),
    NOT_READY_TO_PUBLISH(Kind.CONFLICT, "This evaluation is not ready to be published yet.", "This is not ready to share yet.");

    /// What a caller can do about a refusal; decides the HTTP status.
    public enum Kind {
        /// The request must be changed.
        INVALID,
        /// This caller may not do it.
        NOT_ALLOWED,
        /// There is no such thing.
        NOT_FOUND,
        /// The state of things does not allow it.
        CONFLICT,
        /// The time for it has passed.
        GONE,
        /// It is more than is accepted.
        TOO_LARGE,
        /// The caller saw an older version.
        STALE,
        /// Trying again later may work.
        UNAVAILABLE
    }

    private final Kind kind;
    private final String plain;
    private final String easyRead;

    RefusalCode(Kind kind, String plain, String easyRead) {
        this.kind = kind;
        this.plain = plain;
        this.easyRead = easyRead;
    }

    public Kind kind() {
        return kind;
    }

    /// The plain words, with placeholders.
    public String plain() {
        return plain;
    }

    /// The Easy Read words, with placeholders.
    public String easyRead() {
        return easyRead;
    }
}
