package org.coproduction.design.draft;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.coproduction.design.workspace.ContentItem;
import org.coproduction.design.workspace.SuccessMeasure;
import org.coproduction.design.workspace.Wording;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Command;
import org.coproduction.web.Caller;
import org.coproduction.web.NamesNobody;
import org.coproduction.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Drafts of the concept and the content. The sizes keep a draft small enough for the event that tells of it.
@RestController
@RequestMapping("/api/design/workspaces/{projectId}/drafts")
class DraftEndpoint {
    private final WriteDraft writeDraft;
    private final ConfirmEasyRead confirmEasyRead;

    DraftEndpoint(WriteDraft writeDraft, ConfirmEasyRead confirmEasyRead) {
        this.writeDraft = writeDraft;
        this.confirmEasyRead = confirmEasyRead;
    }

    /// @param basedOn version of the draft that the writer had read, 0 where there was none: a newer one is not written over
    record Request(@NotBlank @Size(max = 4000) @NamesNobody String concept,
            @NotEmpty @Size(max = 30) List<@Valid @NotNull Item> content,
            @Nullable @Size(max = 4000) @NamesNobody String easyRead,
            @NotEmpty @Size(max = 12) List<@Valid @NotNull Measure> successMeasures, @Nullable @Min(0) Integer basedOn) {
        Wording wording() {
            return new Wording(concept.strip(), content.stream().map(Item::item).toList(),
                    easyRead == null ? "" : easyRead.strip(),
                    successMeasures.stream().map(Measure::measure).toList());
        }
    }

    record Item(@NotNull UUID id, @NotBlank @Size(max = 120) @NamesNobody String title,
            @NotBlank @Size(max = 1000) @NamesNobody String description) {
        ContentItem item() {
            return new ContentItem(id.toString(), title.strip(), description.strip());
        }
    }

    record Measure(@NotNull UUID id, @NotBlank @Size(max = 300) @NamesNobody String text,
            @NotBlank @Size(max = 300) @NamesNobody String question) {
        SuccessMeasure measure() {
            return new SuccessMeasure(id.toString(), text.strip(), question.strip());
        }
    }

    /// Writes a draft of the concept and the content as a new version, which people have to answer again.
    @PostMapping
    ResponseEntity<Answer> write(@PathVariable UUID projectId, @Valid @RequestBody Request request, Caller caller,
            Command command) {
        if (!caller.roles().contains(Role.FACILITATOR)) {
            caller.participant();
        }
        return Answer.of(writeDraft.handle(projectId.toString(), request.wording(), request.basedOn(), command));
    }

    /// Confirms the Easy Read version of a draft. By a parent carer or a young person: it is for them that it must be understood.
    @PutMapping("/{version}/easy-read-confirmation")
    ResponseEntity<Answer> confirmEasyRead(@PathVariable UUID projectId, @PathVariable int version, Caller caller,
            Command command) {
        caller.reader();
        return Answer.of(confirmEasyRead.handle(projectId.toString(), version, command));
    }
}
