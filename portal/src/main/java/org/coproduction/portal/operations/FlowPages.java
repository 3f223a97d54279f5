package org.coproduction.portal.operations;

import java.util.List;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Operations;
import org.coproduction.portal.api.Operations.Held;
import org.coproduction.portal.api.Operations.Skip;
import org.coproduction.portal.api.Operations.Which;
import org.coproduction.portal.form.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The flow of events through the four services, and a page for each event that is parked: there it is sent again or skipped.
/// The forms stand apart, so that nothing is typed on a page that changes by itself.
@Controller
@For(Who.OPERATIONS)
public final class FlowPages {
    static final String PAGE = "/operations";
    private static final String ONE = PAGE + "/{service}";
    private static final String EVENT = ONE + "/parked-events/{event}";

    private final Operations operations;

    FlowPages(Operations operations) {
        this.operations = operations;
    }

    /// @param still whether the page is left as it is until somebody looks again
    @GetMapping(PAGE)
    String show(@RequestParam(defaultValue = "false") boolean still, Model model) {
        model.addAttribute("services", ServiceName.ALL.stream().map(each -> Watched.of(each, operations)).toList());
        model.addAttribute("still", still);
        return "operations/flow";
    }

    /// One service anew, for a page that is open.
    @GetMapping(ONE)
    String anew(@PathVariable ServiceName service, Model model) {
        model.addAttribute("services", List.of(Watched.of(service.name(), operations)));
        model.addAttribute("still", false);
        return "operations/flow :: service";
    }

    @GetMapping(EVENT)
    String event(@PathVariable ServiceName service, @PathVariable EventId event, Model model) {
        model.addAttribute("service", service.name());
        model.addAttribute("id", event.id());
        model.addAttribute("page", Watched.page(service.name(), event.id()));
        model.addAttribute("held", held(service, event));
        return "operations/parked-event";
    }

    private @Nullable Held held(ServiceName service, EventId event) {
        return operations.flow(service.name()).parked().stream().filter(each -> each.id().equals(event.id())).findFirst()
                .orElse(null);
    }

    @PostMapping(EVENT + "/sending-again")
    String sendAgain(@PathVariable ServiceName service, @PathVariable EventId event, Sent sent, Model model) {
        return sent.as(() -> operations.sendAgain(service.name(), new Which(event.id())), "operations.mended", PAGE,
                () -> event(service, event, model));
    }

    /// Declares lost what the event waits for, at the service that raised it.
    @PostMapping(EVENT + "/lost")
    String declareLost(@PathVariable ServiceName service, @PathVariable EventId event, Sent sent, Model model) {
        return sent.as(() -> {
            var held = held(service, event);
            var missing = held == null ? null : held.missingId();
            if (held == null || held.service() == null || missing == null) {
                return new Sent.Next("operations.mended", PAGE);
            }
            operations.declareLost(held.service(), new Skip(missing, sent.needed("because")));
            return new Sent.Next("operations.lost.done", PAGE);
        }, () -> event(service, event, model));
    }

    @PostMapping(EVENT + "/skip")
    String skip(@PathVariable ServiceName service, @PathVariable EventId event, Sent sent, Model model) {
        return sent.as(() -> operations.skip(service.name(), new Skip(event.id(), sent.needed("reason"))), "operations.mended",
                PAGE,
                () -> event(service, event, model));
    }
}
