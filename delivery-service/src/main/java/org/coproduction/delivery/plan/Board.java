package org.coproduction.delivery.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.Gate;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Halt;
import org.coproduction.charter.Voices;
import org.jspecify.annotations.Nullable;

/// A plan as those who work on it see it. It never shows who a person is: of an owner only the constituency and a named
/// organisation, and to people themselves what is theirs. Exact counts and the reasons of answers are the facilitator's.
///
/// @param state `EXPECTED`, `PLANNING`, `AGREED`, `NOT_AGREED`, `DECIDED_WITHOUT_AGREEMENT`, `COMPLETED`, `SUSPENDED` or `ENDED`
/// @param awaited while `EXPECTED`: `MONEY`, `DESIGN` or both
/// @param planVersion the version that an approval names; `null` outside planning
/// @param closesAt the gate's end; `null` while expected
/// @param outreach what is done in the extra time to reach those who have not been heard; `null` unless there is such time
/// @param coProduced whether the plan was agreed; `null` while that is open
/// @param lacking the constituencies that had not agreed when the gate ended; empty before, and where they all had
/// @param content the items of the design that an action can bring about
/// @param missing what each constituency still lacks; empty outside planning
/// @param answers what people said to this version, for the facilitator only
/// @param yourApproval the reader's own answer to this version
/// @param yourReason the reader's own reason
/// @param halted why nothing can be changed; `null` while the project goes on
/// @param variations what was asked to change about the award, oldest first
record Board(String projectId, String state, List<String> awaited, @Nullable String title, @Nullable Long amountPence,
        @Nullable Boolean designCoProduced, @Nullable Integer planVersion, @Nullable Instant closesAt,
        @Nullable String outreach, @Nullable Boolean coProduced,
        @Nullable Decided decided, List<Constituency> lacking, List<Content> content, List<Card> actions, List<Standing> missing,
        List<Said> answers, @Nullable Boolean yourApproval, @Nullable String yourReason, @Nullable Instant completedAt,
        @Nullable Halt halted, List<Varying> variations) {
    /// @param what `null` where only the answer is known here
    /// @param answer of those whose money it is; `null` while there is none
    /// @param replaced whether another request took its place
    record Varying(int number, @Nullable String what, @Nullable Long amountPence, @Nullable Boolean changesScope,
            boolean replaced, Variation.@Nullable Answer answer) {
        static List<Varying> all(@Nullable Award award) {
            return award == null ? List.of() : award.variations().stream().map(Varying::of).toList();
        }

        private static Varying of(Variation variation) {
            var asked = variation.request();
            return new Varying(variation.number(), asked == null ? null : asked.what(),
                    asked == null ? null : asked.amount().pence(), asked == null ? null : asked.changesScope(),
                    variation.replaced(), variation.answer());
        }
    }

    /// The accountable body's decision without agreement, for ever.
    record Decided(String by, String reasons, List<Constituency> missing) {}

    /// An item of the design.
    record Content(UUID id, String title) {}

    /// One action.
    ///
    /// @param named whether anyone stands behind it yet
    /// @param state `NOT_STARTED`, `STARTED`, `DONE` or `DROPPED`
    record Card(UUID id, String title, @Nullable UUID contentId, LocalDate due, @Nullable Constituency constituency,
            @Nullable String organisation, boolean named, boolean yours, String state, @Nullable Instant since,
            @Nullable String note, @Nullable String reason) {}

    /// Where a constituency stands in planning.
    ///
    /// @param ownsAnAction needed of parent carers and of children and young people
    /// @param tookPart exact, for the facilitator only
    /// @param approved exact, for the facilitator only
    record Standing(Constituency constituency, boolean ownsAnAction, boolean quorumReached, boolean agreed, int quorum,
            @Nullable Integer tookPart, @Nullable Integer approved) {}

    /// One answer, without who gave it.
    record Said(Constituency constituency, boolean approves, String reason) {}

    static String state(ActionPlan plan) {
        return switch (plan) {
            case ActionPlan.Expected _ -> "EXPECTED";
            case Planning _ -> "PLANNING";
            case ActionPlan.Agreed _ -> "AGREED";
            case ActionPlan.NotAgreed _ -> "NOT_AGREED";
            case ActionPlan.DecidedWithoutAgreement _ -> "DECIDED_WITHOUT_AGREEMENT";
            case ActionPlan.Completed _ -> "COMPLETED";
            case ActionPlan.Suspended _ -> "SUSPENDED";
            case ActionPlan.Ended _,ActionPlan.EndedUnopened _ -> "ENDED";
        };
    }

    static Board of(String id, ActionPlan plan, String reader, boolean facilitator) {
        return switch (plan) {
            case ActionPlan.Expected expected -> expected(id, expected);
            case Planning planning -> planning(planning, reader, facilitator);
            case ActionPlan.NotAgreed lapsed -> settled(lapsed, lapsed.gate(), lapsed.outcome(), null, reader);
            case InDelivery delivery -> settled(delivery, delivery.gate(), delivery.outcome(), null, reader);
            case ActionPlan.Completed completed ->
                settled(completed, completed.gate(), completed.outcome(), completed.completedAt(), reader);
            case ActionPlan.Suspended(var before, var halt) ->
                of(id, before, reader, facilitator).halted(state(plan), halt);
            case ActionPlan.EndedUnopened(var before, var halt) -> expected(id, before).halted(state(plan), halt);
            case ActionPlan.Ended ended -> settled(ended, ended.gate(), ended.outcome(), null, reader)
                    .halted(state(plan), ended.halt());
        };
    }

    /// The same with nothing to answer any more.
    private Board halted(String stopped, Halt halt) {
        return new Board(projectId, stopped, awaited, title, amountPence, designCoProduced, null, closesAt, outreach, coProduced,
                decided, lacking, content, actions, List.of(), List.of(), null, null, completedAt, halt, variations);
    }

    private static Board expected(String id, ActionPlan.Expected expected) {
        var awaited = new ArrayList<String>();
        if (expected.award() == null) {
            awaited.add("MONEY");
        }
        if (expected.design() == null) {
            awaited.add("DESIGN");
        }
        var award = expected.award();
        var design = expected.design();
        return new Board(id, state(expected), awaited, award == null ? null : award.title(),
                award == null ? null : award.amount().pence(), design == null ? null : design.coProduced(), null, null, null,
                null, null, List.of(), design == null ? List.of() : content(design), List.of(), List.of(), List.of(), null, null,
                null, null, Varying.all(award));
    }

    private static Board planning(Planning plan, String reader, boolean facilitator) {
        var standing = Arrays.stream(Constituency.values()).map(group -> standing(plan, group, facilitator)).toList();
        var said = facilitator
                ? plan.approvals().values().stream()
                        .map(answer -> new Said(answer.constituency(), answer.approves(), answer.reason())).toList()
                : List.<Said>of();
        var own = plan.approvals().get(reader);
        return new Board(plan.project().id(), state(plan), List.of(), plan.project().award().title(),
                plan.project().award().amount().pence(), plan.project().design().coProduced(), plan.version(),
                plan.gate().endsAt(), outreach(plan.gate()), null, null, List.of(), content(plan.project().design()),
                cards(plan, reader), standing, said, own == null ? null : own.approves(), own == null ? null : own.reason(),
                null, null, Varying.all(plan.project().award()));
    }

    private static @Nullable String outreach(Gate gate) {
        var extension = gate.extension();
        return extension == null ? null : extension.outreach();
    }

    private static List<Content> content(Design design) {
        return design.content().stream().map(item -> new Content(item.id(), item.title())).toList();
    }

    private static Standing standing(Planning plan, Constituency group, boolean facilitator) {
        Voices voices = plan.voices();
        var quorum = plan.gate().quorums().of(group);
        var owns = plan.actions().stream().anyMatch(action -> action.ownedBy(group));
        return new Standing(group, owns, voices.tookPart(group) >= quorum, 2L * voices.agreed(group) > voices.tookPart(group),
                quorum, facilitator ? voices.tookPart(group) : null, facilitator ? voices.agreed(group) : null);
    }

    private static Board settled(Opened plan, Gate gate, @Nullable GateOutcome outcome, @Nullable Instant completedAt,
            String reader) {
        var decided = outcome instanceof GateOutcome.DecidedWithoutAgreement(_, var by, var reasons, var instead)
                ? new Decided(by, reasons, instead.missing())
                : null;
        return new Board(plan.project().id(), state(plan), List.of(), plan.project().award().title(),
                plan.project().award().amount().pence(), plan.project().design().coProduced(), null, gate.endsAt(),
                outreach(gate), outcome == null ? null : outcome.coProduced(), decided, lacking(outcome),
                content(plan.project().design()),
                cards(plan, reader), List.of(), List.of(), null, null, completedAt, null,
                Varying.all(plan.project().award()));
    }

    private static List<Constituency> lacking(@Nullable GateOutcome outcome) {
        return switch (outcome) {
            case null -> List.of();
            case GateOutcome.Agreed _ -> List.of();
            case GateOutcome.NotAgreed lapsed -> lapsed.missing();
            case GateOutcome.DecidedWithoutAgreement decided -> decided.instead().missing();
        };
    }

    private static List<Card> cards(Opened plan, String reader) {
        return plan.actions().stream().map(action -> card(action, plan.led(action), reader)).toList();
    }

    private static Card card(Action action, boolean led, String reader) {
        var owner = action.owner();
        var progress = action.progress();
        return new Card(action.id(), action.title(), action.contentId(), action.due(),
                owner == null ? null : owner.constituency(),
                owner == null ? null : owner.shownOrganisation(), led, owner != null && reader.equals(owner.person()),
                progress == null ? "NOT_STARTED" : progress.state().name(), progress == null ? null : progress.at(),
                progress == null ? null : progress.note(), progress == null ? null : progress.reason());
    }
}
