package org.coproduction.assessment.feedback;

import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.coproduction.starter.Boxes;

/// What people have answered and not sent: kept for them alone, under the key of their response, and never counted. It is gone
/// with the response that they send, and all of it when the feedback is counted.
public final class Drafts {
    private final Boxes boxes;

    public Drafts(Boxes boxes) {
        this.boxes = boxes;
    }

    /// By question; an empty text is an answer that was taken back.
    Map<String, String> of(String projectId, int count, String key) {
        var entry = boxes.get(projectId, count, key);
        var answers = new TreeMap<String, String>();
        if (entry != null) {
            entry.forEach((question, value) -> answers.put(question, String.valueOf(value)));
        }
        return answers;
    }

    /// False once they are thrown away: then nothing is kept.
    boolean keep(String projectId, int count, String key, String question, String value) {
        if (boxes.put(projectId, count, key, question, value)) {
            return true;
        }
        boxes.open(projectId, count);
        return boxes.put(projectId, count, key, question, value);
    }

    void forget(String projectId, int count, String key) {
        boxes.put(projectId, count, key, new Document());
    }

    void discard(String projectId, int count) {
        boxes.discard(projectId, count);
    }
}
