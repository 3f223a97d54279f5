package org.coproduction.portal.form;

/// A field holds nothing that could be sent.
public final class FieldException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String field;
    private final String key;

    /// @param key of the words that say what is wrong
    public FieldException(String field, String key) {
        super(key, null, false, false);
        this.field = field;
        this.key = key;
    }

    String field() {
        return field;
    }

    /// The key of the words that say what is wrong.
    String key() {
        return key;
    }
}
