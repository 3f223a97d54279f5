package org.coproduction.design;

/// Request bodies of the tests.
final class Texts {
    static final String DRAFT = draft("A sports club for every ability.");
    static final String CONSENT = "{\"stance\":\"CONSENT\",\"reason\":null}";

    private Texts() {
    }

    static String draft(String concept) {
        return """
                {"concept":"%s",
                 "content":[{"id":"0197a3c0-5e1d-7000-8000-000000000011","title":"Quiet room","description":"A room with low light."}],
                 "easyRead":"There is a quiet room.",
                 "successMeasures":[{"id":"0197a3c0-5e1d-7000-8000-000000000021","text":"They come back.","question":"Will you come again?"}]}
                """
                .formatted(concept);
    }

    static String basedOn(int version, String concept) {
        return draft(concept).replace("{\"concept\"", "{\"basedOn\":" + version + ",\"concept\"");
    }

    static String stance(String stance, String reason) {
        return "{\"stance\":\"%s\",\"reason\":\"%s\"}".formatted(stance, reason);
    }
}
