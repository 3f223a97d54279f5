package org.coproduction.portal.round;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.look.Look;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Shows how far a count is. The page asks anew by itself every few seconds, and at once where scripts listen to the events.
@Controller
@For(Who.EVERYBODY)
public final class CountPage {
    private static final Set<String> COUNTING = Set.of("CLOSING", "COUNTED");
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Commissioning commissioning;
    private final Look look;

    CountPage(Commissioning commissioning, Look look) {
        this.commissioning = commissioning;
        this.look = look;
    }

    @GetMapping("/rounds/{roundId}/count")
    String page(@PathVariable UUID roundId, Model model, HttpServletResponse response) {
        var round = commissioning.round(roundId.toString());
        if (!COUNTING.contains(round.phase())) {
            return "redirect:/rounds/" + roundId;
        }
        response.setHeader("Refresh", "3");
        model.addAttribute("round", round);
        return "round/count";
    }

    @GetMapping(path = "/rounds/{roundId}/count/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter progress(@PathVariable UUID roundId, HttpServletRequest request) {
        var words = look.words(request);
        var emitter = new SseEmitter(LONGEST.toMillis());
        Thread.startVirtualThread(() -> {
            try {
                for (var phase = phase(roundId); COUNTING.contains(phase); phase = phase(roundId)) {
                    emitter.send(SseEmitter.event().name("step").data(words.say("phase." + phase + ".means")));
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
                emitter.send(SseEmitter.event().name("done").data(words.say("count.done")));
                emitter.complete();
            } catch (IOException | RuntimeException over) {
                // The reader has gone, or there is nothing to tell: a browser that still listens asks again.
                emitter.complete();
            }
        });
        return emitter;
    }

    private String phase(UUID roundId) {
        return commissioning.round(roundId.toString()).phase();
    }
}
