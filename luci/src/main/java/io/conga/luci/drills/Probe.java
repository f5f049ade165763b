package io.conga.luci.drills;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Tries an address:port several times a second, as somebody who uses the service would, and tells when its answer changed. */
final class Probe implements AutoCloseable {

    /** What is told. */
    interface Heard {
        void changed(boolean answers, Instant when);
    }

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int LIMIT_MILLISECONDS = 500;

    private volatile boolean open = true;

    Probe(String target, Clock clock, Heard heard) {
        Thread.ofVirtual().name("drill-probe").start(() -> {
            boolean known = false;
            boolean before = false;
            while (open) {
                boolean now = answers(target);
                if (open && (!known || now != before)) {
                    heard.changed(now, clock.instant());
                }
                known = true;
                before = now;
                LockSupport.parkNanos(PAUSE);
            }
        });
    }

    private static boolean answers(String target) {
        int colon = target.lastIndexOf(':');
        String host = target.substring(0, Math.max(0, colon)).replaceAll("[\\[\\]]", "");
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(host, Integer.parseInt(target.substring(colon + 1))), LIMIT_MILLISECONDS);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public void close() {
        open = false;
    }
}
