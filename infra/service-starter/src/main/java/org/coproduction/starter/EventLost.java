package org.coproduction.starter;

import java.time.Instant;

/// Goes out in the place of an event that is lost, under its sequence, so that every reader goes on past it, now and whenever the
/// topic is read again. Nobody's words are in it.
///
/// @param declaredAt when operations staff declared it lost
record EventLost(String projectId, Instant declaredAt) {
    private static final String TYPE = ".event-lost.v1";

    static String type(String service) {
        return service + TYPE;
    }

    static boolean is(ArrivedEvent event) {
        return event.type().equals(type(event.service()));
    }
}
