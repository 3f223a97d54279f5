package org.coproduction.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/// Ports of the loopback address, the only one the embedded servers listen on.
final class LocalPort {
    static final String HOST = "127.0.0.1";

    private LocalPort() {
    }

    /// A port nobody listens on and that is not among the `taken` ones. Somebody may still take it before it is used.
    static int free(Set<Integer> taken) {
        var refused = new HashSet<>(taken);
        while (true) {
            try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral(HOST))) {
                if (refused.add(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(HOST), port);
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address(port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    static int checked(int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is between 0 (any free one) and 65535, not " + port);
        }
        return port;
    }

    static EmbeddedStartException inUse(String who, int port) {
        return new EmbeddedStartException(
                who + " cannot listen on port " + port
                        + " because another program already does; stop that or choose another port.");
    }
}
