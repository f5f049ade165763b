package io.conga.ricci.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final ManualClock clock = new ManualClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final Throttle throttle = new Throttle(clock);

    private static InetAddress address(String text) throws Exception {
        return InetAddress.getByName(text);
    }

    private void fail(InetAddress source, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(source);
        }
    }

    @Test
    void fiveFailuresCostHalfAMinuteAndEachFurtherOneTwiceAsMuch() throws Exception {
        InetAddress source = address("192.0.2.1");
        fail(source, 4);
        assertThat(throttle.wait(source)).isZero();
        fail(source, 1);
        assertThat(throttle.wait(source)).isEqualTo(Duration.ofSeconds(30));
        clock.forward(Duration.ofSeconds(30));
        assertThat(throttle.wait(source)).isZero();
        fail(source, 1);
        assertThat(throttle.wait(source)).isEqualTo(Duration.ofSeconds(60));
        fail(source, 40);
        assertThat(throttle.wait(source)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void successForgets() throws Exception {
        InetAddress source = address("192.0.2.1");
        fail(source, 5);
        throttle.succeeded(source);
        assertThat(throttle.wait(source)).isZero();
    }

    @Test
    void othersAreNotLockedOut() throws Exception {
        fail(address("192.0.2.1"), 9);
        assertThat(throttle.wait(address("192.0.2.2"))).isZero();
    }

    @Test
    void anIpv6NetworkIsOneSource() throws Exception {
        fail(address("2001:db8::1"), 5);
        assertThat(throttle.wait(address("2001:db8::ffff"))).isPositive();
        assertThat(throttle.wait(address("2001:db8:0:1::1"))).isZero();
    }
}
