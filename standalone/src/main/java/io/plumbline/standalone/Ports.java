package io.plumbline.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Where the page and the command API listen. 0 means any free port. */
record Ports(int page, int command) {

    private static final int OTHER = 9000;

    /** The page's port as asked for, and the next one for the command API. */
    static Ports from(int page) {
        return new Ports(page, page == 0 ? 0 : page + 1);
    }

    /** @throws StartFailure if another program has one of them, before anything else is started */
    void checkFree() {
        check(page, "the page");
        check(command, "the command API");
    }

    private static void check(int port, String purpose) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (IOException taken) {
            throw new StartFailure("Port " + port + ", wanted for " + purpose
                    + ", is taken by another program.\nChoose another with: ./plumbline demo --port "
                    + (port == OTHER || port == OTHER + 1 ? OTHER + 1000 : OTHER), taken);
        }
    }
}
