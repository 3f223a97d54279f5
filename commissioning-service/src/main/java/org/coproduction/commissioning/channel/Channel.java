package org.coproduction.commissioning.channel;

/// By which way a ballot or a ranking came in. Whichever it was, it counts alike.
public enum Channel {
    ONLINE,
    PAPER,
    PHONE,
    MEETING
}
