package io.conga.ricci.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.trust.TrustRequest;
import io.conga.ricci.settings.StateDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairingTest {

    private static final String FIRST = "00000000-0000-4000-8000-000000000001";
    private static final String SECOND = "00000000-0000-4000-8000-000000000002";
    private static final String PIN = "a".repeat(64);
    private static final String OTHER_PIN = "b".repeat(64);
    private static final InetAddress SOURCE = InetAddress.getLoopbackAddress();

    @TempDir
    Path directory;

    private final ManualClock clock = new ManualClock(Instant.parse("2026-01-01T00:00:00Z"));
    private TrustStore store;
    private Tokens tokens;
    private Pairing pairing;

    @BeforeEach
    void open() throws IOException {
        StateDirectory state = StateDirectory.open(directory);
        store = new TrustStore(state);
        tokens = new Tokens(state, clock);
        PasswordCheck check = password -> password.equals("right")
                ? new PasswordCheck.Accepted()
                : new PasswordCheck.Refused("Authentication failure");
        pairing = new Pairing("node1", store, tokens, check, new Throttle(clock), clock);
    }

    private static TrustRequest byPassword(String luci, String password, boolean takeOver) {
        return new TrustRequest(luci, "name of " + luci, password, null, takeOver);
    }

    private String refusal(TrustRequest request, String pin) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> pairing.pair(request, pin, SOURCE));
        return refused.problems().getFirst().code();
    }

    @Test
    void theRightPasswordPinsTheKeyOfTheConnection() throws IOException {
        pairing.pair(byPassword(FIRST, "right", false), PIN, SOURCE);
        assertThat(store.trusts(PIN)).isTrue();
        assertThat(store.all()).extracting(TrustedLuci::luci).containsExactly(FIRST);
    }

    @Test
    void theWrongOneDoesNot() {
        assertThat(refusal(byPassword(FIRST, "wrong", false), PIN)).isEqualTo("trust.wrong-password");
        assertThat(store.all()).isEmpty();
    }

    @Test
    void guessingIsSlowedDownEvenForTheRightPassword() throws IOException {
        for (int i = 0; i < 5; i++) {
            refusal(byPassword(FIRST, "wrong", false), PIN);
        }
        assertThat(refusal(byPassword(FIRST, "right", false), PIN)).isEqualTo("trust.too-many-attempts");
        clock.forward(Duration.ofSeconds(31));
        pairing.pair(byPassword(FIRST, "right", false), PIN, SOURCE);
        assertThat(store.trusts(PIN)).isTrue();
    }

    @Test
    void anotherLuciIsNamedAndKeptUnlessTakenOver() throws IOException {
        pairing.pair(byPassword(FIRST, "right", false), PIN, SOURCE);
        assertThat(refusal(byPassword(SECOND, "right", false), OTHER_PIN)).isEqualTo("trust.other-luci");
        assertThat(store.trusts(PIN)).isTrue();
        pairing.pair(byPassword(SECOND, "right", true), OTHER_PIN, SOURCE);
        assertThat(store.trusts(PIN)).isFalse();
        assertThat(store.trusts(OTHER_PIN)).isTrue();
    }

    @Test
    void takingOverStillNeedsTheCredential() throws IOException {
        pairing.pair(byPassword(FIRST, "right", false), PIN, SOURCE);
        assertThat(refusal(byPassword(SECOND, "wrong", true), OTHER_PIN)).isEqualTo("trust.wrong-password");
        assertThat(store.trusts(PIN)).isTrue();
    }

    @Test
    void theSameLuciWithANewKeyReplacesItsOldOne() throws IOException {
        pairing.pair(byPassword(FIRST, "right", false), PIN, SOURCE);
        pairing.pair(byPassword(FIRST, "right", false), OTHER_PIN, SOURCE);
        assertThat(store.all()).extracting(TrustedLuci::pin).containsExactly(OTHER_PIN);
    }

    @Test
    void aTokenIsNotUsedUpByARefusalForAnotherReason() throws IOException {
        pairing.pair(byPassword(FIRST, "right", false), PIN, SOURCE);
        String token = tokens.make();
        assertThat(refusal(new TrustRequest(SECOND, "second", null, token, false), OTHER_PIN))
                .isEqualTo("trust.other-luci");
        pairing.pair(new TrustRequest(SECOND, "second", null, token, true), OTHER_PIN, SOURCE);
        assertThat(store.trusts(OTHER_PIN)).isTrue();
    }

    @Test
    void everythingThatIsWrongWithARequestIsSaidAtOnce() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> pairing.pair(new TrustRequest("no uuid", " ", null, null, false), PIN, SOURCE));
        assertThat(refused.problems())
                .extracting(problem -> problem.field())
                .containsExactly("luci", "name", "password");
    }

    @Test
    void aDamagedPinOpensNothing() throws IOException {
        java.nio.file.Files.writeString(store.directory().resolve(PIN + ".json"), "{");
        assertThat(store.trusts(PIN)).isFalse();
    }
}
