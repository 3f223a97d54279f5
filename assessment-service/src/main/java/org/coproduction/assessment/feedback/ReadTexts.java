package org.coproduction.assessment.feedback;

import java.util.ArrayList;
import java.util.List;
import org.coproduction.assessment.evaluation.AnswerKind;
import org.coproduction.assessment.evaluation.Counted;
import org.coproduction.starter.Boxes;

/// What people wrote, for those who review it: question by question in alphabetical order, so that nothing ties two texts of one
/// person together, or a text to a constituency.
public final class ReadTexts {
    private final Boxes boxes;

    public ReadTexts(Boxes boxes) {
        this.boxes = boxes;
    }

    /// @param texts in alphabetical order
    public record Written(String questionId, String question, List<String> texts) {}

    /// Every question that is answered in own words.
    public List<Written> handle(Counted counted) {
        var written = new ArrayList<Written>();
        for (var question : counted.form().questions()) {
            if (question.kind() == AnswerKind.TEXT) {
                var texts = new ArrayList<String>();
                boxes.forEach(counted.project().id(), counted.feedback().boxes(), entry -> {
                    var text = SubmitResponse.response(entry).answers().get(question.id());
                    if (text != null) {
                        texts.add(text);
                    }
                });
                written.add(new Written(question.id(), question.text(), texts.stream().sorted().toList()));
            }
        }
        return written;
    }
}
