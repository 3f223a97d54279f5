package org.coproduction.design;

import java.time.Clock;
import java.util.Map;
import java.util.Set;

import org.coproduction.design.agreement.AgreeDesign;
import org.coproduction.design.agreement.DecideWithoutAgreement;
import org.coproduction.design.agreement.DesignAgreed;
import org.coproduction.design.agreement.ExtendGate;
import org.coproduction.design.agreement.FoundDesign;
import org.coproduction.design.agreement.LapseDesign;
import org.coproduction.design.agreement.SetGate;
import org.coproduction.design.draft.ConfirmEasyRead;
import org.coproduction.design.draft.WriteDraft;
import org.coproduction.design.stance.IntegrateObjection;
import org.coproduction.design.stance.TakeStance;
import org.coproduction.design.workspace.FollowAward;
import org.coproduction.design.workspace.HaltWorkspace;
import org.coproduction.design.workspace.ProjectFunded;
import org.coproduction.design.workspace.Workspace;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.AggregateStores;
import org.coproduction.starter.AggregateType;
import org.coproduction.starter.Inbox;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the service together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DesignSettings.class)
class DesignConfiguration {
    @Bean
    AggregateStore<Workspace> workspaces(AggregateStores stores) {
        return stores.of(AggregateType.of("workspaces", Workspace.class)
                .raising(Map.of(DesignAgreed.class, "design.design-agreed.v1")).owing(Workspace::due));
    }

    @Bean
    Inbox<Workspace> inbox(AggregateStore<Workspace> workspaces, DesignSettings settings) {
        return new Inbox<>(workspaces, Workspace.Expected::new, Set.of("commissioning"))
                .on("commissioning.project-funded.v1", ProjectFunded.class,
                        new FoundDesign(settings.gateOpenFor())::handle)
                .on("commissioning.award-suspended.v1", HaltWorkspace.AwardSuspended.class, HaltWorkspace::suspended)
                .on("commissioning.award-resumed.v1", HaltWorkspace.AwardResumed.class, HaltWorkspace::resumed)
                .on("commissioning.award-ended.v1", HaltWorkspace.AwardEnded.class, HaltWorkspace::ended)
                .on("commissioning.award-varied.v1", FollowAward.AwardVaried.class, FollowAward::varied);
    }

    @Bean
    LapseDesign lapseDesign(AggregateStore<Workspace> workspaces) {
        return new LapseDesign(workspaces);
    }

    @Bean
    WriteDraft writeDraft(AggregateStore<Workspace> workspaces, Clock clock) {
        return new WriteDraft(workspaces, clock);
    }

    @Bean
    ConfirmEasyRead confirmEasyRead(AggregateStore<Workspace> workspaces, Clock clock) {
        return new ConfirmEasyRead(workspaces, clock);
    }

    @Bean
    TakeStance takeStance(AggregateStore<Workspace> workspaces, Clock clock) {
        return new TakeStance(workspaces, clock);
    }

    @Bean
    IntegrateObjection integrateObjection(AggregateStore<Workspace> workspaces, Clock clock) {
        return new IntegrateObjection(workspaces, clock);
    }

    @Bean
    SetGate setGate(AggregateStore<Workspace> workspaces, Clock clock, DesignSettings settings) {
        return new SetGate(workspaces, clock, settings.gateAtMost());
    }

    @Bean
    ExtendGate extendGate(AggregateStore<Workspace> workspaces, Clock clock, DesignSettings settings) {
        return new ExtendGate(workspaces, clock, settings.gateAtMost());
    }

    @Bean
    AgreeDesign agreeDesign(AggregateStore<Workspace> workspaces, Clock clock) {
        return new AgreeDesign(workspaces, clock);
    }

    @Bean
    DecideWithoutAgreement decideWithoutAgreement(AggregateStore<Workspace> workspaces, Clock clock) {
        return new DecideWithoutAgreement(workspaces, clock);
    }
}
