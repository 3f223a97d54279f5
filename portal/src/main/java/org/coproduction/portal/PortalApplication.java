package org.coproduction.portal;

import org.coproduction.portal.api.GatewayConfiguration;
import org.coproduction.portal.components.ComponentsPage;
import org.coproduction.portal.delivery.ActionPages;
import org.coproduction.portal.delivery.PlanPages;
import org.coproduction.portal.delivery.VariationPages;
import org.coproduction.portal.design.DesignPages;
import org.coproduction.portal.design.DraftPage;
import org.coproduction.portal.design.ObjectionPage;
import org.coproduction.portal.evaluation.AnswerPages;
import org.coproduction.portal.evaluation.EvaluationPages;
import org.coproduction.portal.evaluation.QuestionsPage;
import org.coproduction.portal.evaluation.ResultsPage;
import org.coproduction.portal.evaluation.ThemePages;
import org.coproduction.portal.facilitate.FacilitatePages;
import org.coproduction.portal.facilitate.NewRoundPage;
import org.coproduction.portal.facilitate.PaperPages;
import org.coproduction.portal.facilitate.ScrutineersPage;
import org.coproduction.portal.form.FormConfiguration;
import org.coproduction.portal.home.AboutPages;
import org.coproduction.portal.home.AssetEndpoint;
import org.coproduction.portal.home.HomePage;
import org.coproduction.portal.home.PreferencesEndpoint;
import org.coproduction.portal.journey.HaltPage;
import org.coproduction.portal.journey.JourneyPage;
import org.coproduction.portal.journey.ReplacementPage;
import org.coproduction.portal.journey.TakeOnPage;
import org.coproduction.portal.journey.TranchesPages;
import org.coproduction.portal.journey.YouSaidWeDidPage;
import org.coproduction.portal.look.LookConfiguration;
import org.coproduction.portal.operations.FlowPages;
import org.coproduction.portal.panel.ModerationPage;
import org.coproduction.portal.panel.NewPanelPage;
import org.coproduction.portal.panel.PanelPages;
import org.coproduction.portal.panel.PanelRecordPage;
import org.coproduction.portal.panel.RunPanelPages;
import org.coproduction.portal.panel.SheetPages;
import org.coproduction.portal.part.YourPartPage;
import org.coproduction.portal.priority.NewPriorityPage;
import org.coproduction.portal.priority.PriorityPages;
import org.coproduction.portal.priority.RankingPages;
import org.coproduction.portal.priority.RunPriorityPages;
import org.coproduction.portal.priority.WritingPages;
import org.coproduction.portal.round.BallotPages;
import org.coproduction.portal.round.CheckReceiptPage;
import org.coproduction.portal.round.CheckingPage;
import org.coproduction.portal.round.CountPage;
import org.coproduction.portal.round.ExplanationPage;
import org.coproduction.portal.round.InterestPage;
import org.coproduction.portal.round.LessonsPage;
import org.coproduction.portal.round.MergerPages;
import org.coproduction.portal.round.ProposalPages;
import org.coproduction.portal.round.RatificationPage;
import org.coproduction.portal.round.RecordPage;
import org.coproduction.portal.round.RecountPages;
import org.coproduction.portal.round.RoundPages;
import org.coproduction.portal.round.SameMeaningPage;
import org.coproduction.portal.search.SearchPage;
import org.coproduction.portal.share.SharePages;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.jackson.JacksonEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.AvailabilityProbesAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.application.AvailabilityHealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.actuate.web.ServletManagementContextAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.actuate.web.server.TomcatServletManagementContextAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.actuate.endpoint.web.WebMvcHealthEndpointExtensionAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/// The portal as an application of its own, or as one context among others in one process.
///
/// The auto-configurations are listed one by one, and nothing is scanned: whatever else lies on the class path is not
/// picked up and does not slow the start.
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({ApplicationAvailabilityAutoConfiguration.class, AvailabilityHealthContributorAutoConfiguration.class,
        AvailabilityProbesAutoConfiguration.class, ConfigurationPropertiesAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class, EndpointAutoConfiguration.class, ErrorMvcAutoConfiguration.class,
        HealthContributorAutoConfiguration.class, HealthContributorRegistryAutoConfiguration.class,
        HealthEndpointAutoConfiguration.class, HttpEncodingAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class, JacksonEndpointAutoConfiguration.class, LifecycleAutoConfiguration.class,
        ManagementContextAutoConfiguration.class, PropertyPlaceholderAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class, ServletManagementContextAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class, ThymeleafAutoConfiguration.class,
        TomcatServletManagementContextAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class,
        WebEndpointAutoConfiguration.class, WebMvcAutoConfiguration.class,
        WebMvcHealthEndpointExtensionAutoConfiguration.class})
@EnableConfigurationProperties(PortalSettings.class)
@Import({PortalSecurity.class, GatewayConfiguration.class, LookConfiguration.class, FormConfiguration.class, FaultPages.class,
        AssetEndpoint.class, PreferencesEndpoint.class, HomePage.class, AboutPages.class, SearchPage.class, SharePages.class,
        YourPartPage.class, RoundPages.class, ProposalPages.class, SameMeaningPage.class, ReplacementPage.class,
        BallotPages.class, CheckReceiptPage.class, CheckingPage.class,
        CountPage.class, RecountPages.class, RatificationPage.class, RecordPage.class, ExplanationPage.class, InterestPage.class,
        MergerPages.class, FacilitatePages.class, NewRoundPage.class, ScrutineersPage.class, PaperPages.class,
        PriorityPages.class, RankingPages.class, NewPriorityPage.class, RunPriorityPages.class, WritingPages.class,
        PanelPages.class, SheetPages.class, NewPanelPage.class, RunPanelPages.class, ModerationPage.class, PanelRecordPage.class,
        LessonsPage.class,
        JourneyPage.class, HaltPage.class, TranchesPages.class, TakeOnPage.class, DesignPages.class, DraftPage.class,
        ObjectionPage.class,
        PlanPages.class, ActionPages.class, VariationPages.class, EvaluationPages.class, QuestionsPage.class, AnswerPages.class,
        ResultsPage.class,
        ThemePages.class, YouSaidWeDidPage.class, FlowPages.class,
        ComponentsPage.class})
public class PortalApplication {
    /// Starts the portal with the settings of `portal.yml`, overridden by the environment and the arguments.
    public static void main(String... args) {
        start(args);
    }

    /// Starts the portal in this process and returns its context, which its caller closes. The issuer need not be there yet.
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(PortalApplication.class).properties("spring.config.name=portal").run(args);
    }
}
