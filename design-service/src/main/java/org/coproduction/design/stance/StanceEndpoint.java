package org.coproduction.design.stance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.coproduction.design.workspace.Position;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The caller's own stance on a draft.
@RestController
@RequestMapping("/api/design/workspaces/{projectId}/drafts/{version}/stance")
class StanceEndpoint {
    private final TakeStance takeStance;

    StanceEndpoint(TakeStance takeStance) {
        this.takeStance = takeStance;
    }

    record Request(@NotNull Position stance, @Nullable @Size(max = 2000) String reason) {}

    /// Says yes, yes with a concern, or no to a draft, for the version that the caller read. A no says what would have to change.
    @PutMapping
    ResponseEntity<Answer> take(@PathVariable UUID projectId, @PathVariable int version, @Valid @RequestBody Request request,
            Caller caller, Command command) {
        var person = new TakeStance.Person(caller.id(), caller.voice());
        return Answer
                .of(takeStance.handle(projectId.toString(), version, person, request.stance(), request.reason(), command));
    }
}
