package io.conga.ricci.trust;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: after five failures in a row from one source it must wait 30 s, twice as long after each further
 * one, an hour at most. A source is an IPv4 address or an IPv6 /64, so that a guesser does not lock out the administrator.
 */
public final class Throttle {

    private static final int FREE_FAILURES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int SOURCES = 1_000;

    private record Failures(int count, Instant until) {}

    private final Clock clock;
    private final Map<String, Failures> sources = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > SOURCES;
        }
    };

    public Throttle(Clock clock) {
        this.clock = clock;
    }

    /** @return how long that source has to wait; zero: it may try */
    public synchronized Duration wait(InetAddress source) {
        Failures failures = sources.get(key(source));
        if (failures == null) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), failures.until());
        return left.isPositive() ? left : Duration.ZERO;
    }

    public synchronized void failed(InetAddress source) {
        Failures before = sources.getOrDefault(key(source), new Failures(0, Instant.EPOCH));
        int count = before.count() + 1;
        Duration pause = Duration.ZERO;
        if (count >= FREE_FAILURES) {
            int doublings = Math.min(count - FREE_FAILURES, 10);
            pause = FIRST_WAIT.multipliedBy(1L << doublings);
            pause = pause.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : pause;
        }
        sources.put(key(source), new Failures(count, clock.instant().plus(pause)));
    }

    public synchronized void succeeded(InetAddress source) {
        sources.remove(key(source));
    }

    private static String key(InetAddress source) {
        byte[] address = source.getAddress();
        return HexFormat.of().formatHex(source instanceof Inet6Address ? Arrays.copyOf(address, 8) : address);
    }
}
