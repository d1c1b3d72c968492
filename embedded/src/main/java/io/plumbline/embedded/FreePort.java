package io.plumbline.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds loopback ports that nobody listens on. Another process may still take one before it is used. */
public final class FreePort {

    private FreePort() {}

    /** A port that is free now. */
    public static int next() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
