package io.conga.luci.guests;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.luci.inventory.Contact;
import io.conga.luci.inventory.ContactState;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.guest.Guest;
import io.conga.protocol.guest.GuestState;
import io.conga.protocol.guest.GuestView;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a guest is, when its nodes were heard of at different times. */
class GuestsTogetherTest {

    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    private static SystemGuests told(String node, GuestState state, int second, boolean connected) {
        Instant when = THEN.plusSeconds(second);
        var guest = new Guest(
                "guest1", "u", state, "", 1, 1, "", false, false, List.of(), List.of(), false, false, "", List.of());
        return new SystemGuests(
                "id-of-" + node,
                node,
                node,
                new Contact(connected ? ContactState.CONNECTED : ContactState.UNREACHABLE, when, when, null),
                null,
                new GuestView(when, null, List.of(guest), List.of()),
                when);
    }

    private static ClusterView view(boolean unclean, @Nullable Instant fenced) {
        var member = new ClusterView.Member(
                "node2", "2", false, false, false, false, false, unclean, false, false, false, 0, "member", fenced);
        return new ClusterView(
                "node1",
                THEN,
                "web",
                true,
                null,
                "2.1.5",
                "node1",
                true,
                null,
                false,
                true,
                "stop",
                null,
                List.of(member),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                java.util.Map.of(),
                List.of(),
                null);
    }

    private static boolean gone(ClusterView view) {
        var members = List.of(told("node1", GuestState.RUNNING, 40, true), told("node2", GuestState.RUNNING, 0, false));
        return GuestsTogether.of(members, null, view).getFirst().places().get(1).gone();
    }

    @Test
    void aNodeFencedSinceHasNothingAnyMore() {
        assertThat(gone(view(false, THEN.plusSeconds(20)))).isTrue();
        assertThat(gone(view(true, THEN.plusSeconds(20)))).isTrue();
    }

    @Test
    void aNodeThatNobodyFencedMayHaveItStill() {
        assertThat(gone(view(true, null))).isFalse();
        assertThat(gone(view(true, THEN.minusSeconds(20)))).isFalse();
        assertThat(gone(view(false, null)))
                .as("the cluster is stopped there, but does not control this guest")
                .isFalse();
    }

    @Test
    void theNodeThatToldFirstIsAskedAgainBeforeAGuestRunsTwice() {
        var both = List.of(told("node1", GuestState.RUNNING, 5, true), told("node2", GuestState.RUNNING, 2, true));
        assertThat(GuestsTogether.doubted(GuestsTogether.of(both, null, null), both))
                .containsExactly("id-of-node2");
    }

    @Test
    void aGuestThatArrivesDoesNotRunTwice() {
        var both = List.of(told("node1", GuestState.RUNNING, 5, true), told("node2", GuestState.PAUSED, 2, true));
        assertThat(GuestsTogether.doubted(GuestsTogether.of(both, null, null), both))
                .isEmpty();
    }

    @Test
    void aNodeThatLostItsPowerAMomentAgoIsNoSecondPlace() {
        SystemGuests dead = told("node2", GuestState.RUNNING, 0, true)
                .silent(Problem.of(NodeProblem.CONTACT_LOST, "node", "node2", "reason", "off"), THEN.plusSeconds(41));
        var members = List.of(told("node1", GuestState.RUNNING, 40, true), dead);
        var place = GuestsTogether.of(members, null, view(false, THEN.plusSeconds(20)))
                .getFirst()
                .places()
                .get(1);
        assertThat(place.current()).isFalse();
        assertThat(place.gone()).isTrue();
    }
}
