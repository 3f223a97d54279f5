package org.coproduction.portal.api;

/// The gateway, or the service behind it, does not answer.
public final class AwayException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public AwayException(String what) {
        super(what, null, false, false);
    }
}
