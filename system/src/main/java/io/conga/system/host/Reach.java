package io.conga.system.host;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Whether something accepts connections. */
public final class Reach {

    private static final int LIMIT_MILLISECONDS = 500;

    private Reach() {}

    /** @param target host:port; an IPv6 address in brackets */
    public static boolean answers(String target) {
        int colon = target.lastIndexOf(':');
        if (colon <= 0) {
            return false;
        }
        String host = target.substring(0, colon).replaceAll("[\\[\\]]", "");
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(host, Integer.parseInt(target.substring(colon + 1))), LIMIT_MILLISECONDS);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
