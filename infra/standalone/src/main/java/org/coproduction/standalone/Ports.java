package org.coproduction.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/// The ports of a platform in one process. They are the usual ones, all moved by the same offset.
///
/// @param offset added to every port: 0 for the usual ones
record Ports(int offset) {
    private static final int HIGHEST = 65_535;

    Ports {
        if (offset < 0 || 27_017 + offset > HIGHEST) {
            throw new CannotStart("The port offset must be between 0 and " + (HIGHEST - 27_017) + ".");
        }
    }

    int gateway() {
        return 8080 + offset;
    }

    int identity() {
        return 8090 + offset;
    }

    int portal() {
        return 8091 + offset;
    }

    int kafka() {
        return 9092 + offset;
    }

    int database() {
        return 27_017 + offset;
    }

    /// The management port that belongs to a port.
    static int management(int port) {
        return port + 1000;
    }

    /// Refuses with one sentence where another program has a port.
    void checkFree() {
        var all = new LinkedHashMap<String, Integer>();
        all.put("the gateway", gateway());
        all.put("the sign-in service", identity());
        all.put("the portal", portal());
        all.put("Kafka", kafka());
        all.put("the database", database());
        for (var service : PlatformService.values()) {
            all.put("the " + service.wireName() + " service", service.port(this));
        }
        Map.copyOf(all).forEach((name, port) -> {
            if (port != kafka() && port != database()) {
                all.put("the monitoring of " + name, management(port));
            }
        });
        all.forEach((name, port) -> {
            if (!isFree(port)) {
                throw new CannotStart("Port " + port + ", needed for " + name
                        + ", is in use by another program. Stop that program, or choose other ports with --port-offset.");
            }
        });
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
