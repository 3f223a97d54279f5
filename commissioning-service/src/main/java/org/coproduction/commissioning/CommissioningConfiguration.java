package org.coproduction.commissioning;

import java.time.Clock;
import java.util.Map;
import org.coproduction.commissioning.award.AwardEnded;
import org.coproduction.commissioning.award.AwardResumed;
import org.coproduction.commissioning.award.AwardSuspended;
import org.coproduction.commissioning.award.AwardVaried;
import org.coproduction.commissioning.award.FollowProject;
import org.coproduction.commissioning.award.FoundAwards;
import org.coproduction.commissioning.award.FundingAward;
import org.coproduction.commissioning.award.HaltAward;
import org.coproduction.commissioning.award.LapseVariations;
import org.coproduction.commissioning.award.PayAward;
import org.coproduction.commissioning.award.ProjectFunded;
import org.coproduction.commissioning.award.ProjectTakenOn;
import org.coproduction.commissioning.award.RatifyRound;
import org.coproduction.commissioning.award.TakeOnProject;
import org.coproduction.commissioning.award.VariationDeclined;
import org.coproduction.commissioning.award.VaryAward;
import org.coproduction.commissioning.ballot.BallotBoxes;
import org.coproduction.commissioning.ballot.CastBallot;
import org.coproduction.commissioning.ballot.CloseVoting;
import org.coproduction.commissioning.ballot.EraseBallots;
import org.coproduction.commissioning.ballot.OpenVoting;
import org.coproduction.commissioning.count.CountRound;
import org.coproduction.commissioning.count.GatherBallots;
import org.coproduction.commissioning.export.ElectionFile;
import org.coproduction.commissioning.export.FunderSettings;
import org.coproduction.commissioning.panel.PanelRound;
import org.coproduction.commissioning.panel.PanelRounds;
import org.coproduction.commissioning.paper.EnterPaperBatch;
import org.coproduction.commissioning.paper.FundingPaper;
import org.coproduction.commissioning.paper.PaperBallots;
import org.coproduction.commissioning.paper.PaperChunk;
import org.coproduction.commissioning.priority.CountRankings;
import org.coproduction.commissioning.priority.GiveRanking;
import org.coproduction.commissioning.priority.OpenRanking;
import org.coproduction.commissioning.priority.PriorityPaper;
import org.coproduction.commissioning.priority.PriorityRound;
import org.coproduction.commissioning.priority.PriorityRounds;
import org.coproduction.commissioning.priority.RankingBoxes;
import org.coproduction.commissioning.round.MoveOn;
import org.coproduction.commissioning.round.Round;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.AggregateStores;
import org.coproduction.starter.AggregateType;
import org.coproduction.starter.Inbox;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the service together: stores, boxes, the inbox, owed steps and use cases.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FunderSettings.class)
class CommissioningConfiguration {
    @Bean
    AggregateStore<Round> roundStore(AggregateStores stores) {
        return stores.of(AggregateType.of("rounds", Round.class).owing(Round::due));
    }

    @Bean
    AggregateStore<PaperChunk> paperChunks(AggregateStores stores) {
        return stores.of(AggregateType.of("paper_ballots", PaperChunk.class));
    }

    @Bean
    AggregateStore<FundingAward> fundingAwards(AggregateStores stores) {
        return stores.of(AggregateType.of("funding_awards", FundingAward.class)
                .raising(Map.of(ProjectFunded.class, "commissioning.project-funded.v1", ProjectTakenOn.class,
                        "commissioning.project-funded.v1", AwardSuspended.class,
                        "commissioning.award-suspended.v1", AwardResumed.class, "commissioning.award-resumed.v1",
                        AwardEnded.class, "commissioning.award-ended.v1", AwardVaried.class, "commissioning.award-varied.v1",
                        VariationDeclined.class, "commissioning.variation-declined.v1"))
                .owing(FundingAward::due));
    }

    @Bean
    Inbox<FundingAward> inbox(AggregateStore<FundingAward> awards) {
        return FollowProject.inbox(awards);
    }

    @Bean
    Rounds rounds(AggregateStore<Round> store) {
        return new Rounds(store);
    }

    @Bean
    BallotBoxes ballotBoxes(AggregateStores stores) {
        return new BallotBoxes(stores.boxes("ballot_boxes"), stores.secrets("round_secrets"));
    }

    @Bean
    PaperBallots paperBallots(AggregateStore<PaperChunk> chunks) {
        return new PaperBallots(chunks);
    }

    @Bean
    GatherBallots gatherBallots(BallotBoxes boxes, PaperBallots paper) {
        return new GatherBallots(boxes, paper);
    }

    @Bean
    ElectionFile electionFile(FunderSettings funder) {
        return new ElectionFile(funder);
    }

    @Bean
    OpenVoting openVoting(Rounds rounds, BallotBoxes boxes, Clock clock) {
        return new OpenVoting(rounds, boxes, clock);
    }

    @Bean
    MoveOn moveOn(Rounds rounds) {
        return new MoveOn(rounds);
    }

    @Bean
    EraseBallots eraseBallots(Rounds rounds, BallotBoxes boxes) {
        return new EraseBallots(rounds, boxes);
    }

    @Bean
    CastBallot castBallot(Rounds rounds, BallotBoxes boxes) {
        return new CastBallot(rounds, boxes);
    }

    @Bean
    FundingPaper fundingPaper(Rounds rounds, BallotBoxes boxes) {
        return new FundingPaper(rounds, boxes);
    }

    @Bean
    EnterPaperBatch enterPaperBatch(Rounds rounds, PaperBallots ballots) {
        return new EnterPaperBatch(rounds, ballots);
    }

    @Bean
    CloseVoting closeVoting(Rounds rounds, Clock clock) {
        return new CloseVoting(rounds, clock);
    }

    @Bean
    CountRound countRound(Rounds rounds, BallotBoxes boxes, GatherBallots gatherBallots, Clock clock) {
        return new CountRound(rounds, boxes, gatherBallots, clock);
    }

    @Bean
    RatifyRound ratifyRound(Rounds rounds, Clock clock) {
        return new RatifyRound(rounds, clock);
    }

    @Bean
    HaltAward haltAward(AggregateStore<FundingAward> awards, Clock clock) {
        return new HaltAward(awards, clock);
    }

    @Bean
    PayAward payAward(AggregateStore<FundingAward> awards, Clock clock) {
        return new PayAward(awards, clock);
    }

    @Bean
    VaryAward varyAward(AggregateStore<FundingAward> awards, Clock clock) {
        return new VaryAward(awards, clock);
    }

    @Bean
    LapseVariations lapseVariations(AggregateStore<FundingAward> awards) {
        return new LapseVariations(awards);
    }

    @Bean
    TakeOnProject takeOnProject(AggregateStore<FundingAward> awards, Clock clock) {
        return new TakeOnProject(awards, clock);
    }

    @Bean
    FoundAwards foundAwards(Rounds rounds, AggregateStore<FundingAward> awards) {
        return new FoundAwards(rounds, awards);
    }

    @Bean
    PriorityRounds priorityRounds(AggregateStores stores) {
        return new PriorityRounds(
                stores.of(AggregateType.of("priority_rounds", PriorityRound.class).owing(PriorityRound::due)));
    }

    @Bean
    RankingBoxes rankingBoxes(AggregateStores stores) {
        return new RankingBoxes(new BallotBoxes(stores.boxes("ranking_boxes"), stores.secrets("priority_round_secrets")));
    }

    @Bean
    PriorityPaper priorityPaper(PriorityRounds rounds, RankingBoxes boxes) {
        return new PriorityPaper(rounds, boxes);
    }

    @Bean
    OpenRanking openRanking(PriorityRounds rounds, RankingBoxes boxes, Clock clock) {
        return new OpenRanking(rounds, boxes, clock);
    }

    @Bean
    GiveRanking giveRanking(PriorityRounds rounds, RankingBoxes boxes) {
        return new GiveRanking(rounds, boxes);
    }

    @Bean
    CountRankings countRankings(PriorityRounds rounds, RankingBoxes boxes, Clock clock) {
        return new CountRankings(rounds, boxes, clock);
    }

    @Bean
    PanelRounds panelRounds(AggregateStores stores) {
        return new PanelRounds(stores.of(AggregateType.of("panel_rounds", PanelRound.class).owing(PanelRound::due)));
    }
}
