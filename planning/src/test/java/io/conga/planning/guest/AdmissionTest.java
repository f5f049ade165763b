package io.conga.planning.guest;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.guest.Admission.Need;
import io.conga.planning.guest.Admission.Room;
import io.conga.planning.guest.Admission.Verdict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Guests that have to find a place when a node is lost. */
class AdmissionTest {

    private static final long GIB = 1L << 30;

    private static final List<Room> ROOMS =
            List.of(new Room("node1", 8 * GIB, 4), new Room("node2", 8 * GIB, 4), new Room("node3", 16 * GIB, 8));

    private static Need guest(String name, String node, long gib, int cpus, String... allowed) {
        return new Need(name, node, gib * GIB, cpus, Set.of(allowed));
    }

    private static Verdict losing(String node, Need... needs) {
        return Admission.of(ROOMS, List.of(needs)).stream()
                .filter(verdict -> verdict.lost().equals(node))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLargestNodeIsToldFirst() {
        assertThat(Admission.of(ROOMS, List.of())).extracting(Verdict::lost).containsExactly("node3", "node1", "node2");
        assertThat(Admission.of(ROOMS, List.of())).allMatch(Verdict::fits);
    }

    @Test
    void theLargestGuestIsPlacedFirst() {
        Verdict verdict =
                losing("node3", guest("a", "node3", 3, 1), guest("b", "node3", 6, 1), guest("c", "node1", 4, 1));
        // b needs node2 whole; a fits beside c
        assertThat(verdict.fits()).isTrue();
        assertThat(verdict.freeBytes()).isEqualTo(3 * GIB);
    }

    @Test
    void whatFindsNoMemoryIsNamed() {
        Verdict verdict = losing("node3", guest("a", "node3", 9, 1), guest("b", "node3", 8, 1));
        assertThat(verdict.fits()).isFalse();
        assertThat(verdict.homeless()).containsExactly("a");
    }

    @Test
    void aRestrictedDomainIsRespected() {
        assertThat(losing("node1", guest("a", "node1", 1, 1, "node1")).homeless())
                .containsExactly("a");
        assertThat(losing("node1", guest("a", "node1", 1, 1, "node1", "node3")).fits())
                .isTrue();
    }

    @Test
    void aGuestThatRunsNowhereNeedsAPlaceToo() {
        assertThat(losing("node3", guest("a", "", 9, 1)).homeless()).containsExactly("a");
    }

    @Test
    void tooFewProcessorsAreToldButRefuseNothing() {
        Verdict verdict = losing("node3", guest("a", "node3", 1, 5));
        assertThat(verdict.fits()).isTrue();
        assertThat(verdict.shortCpus()).containsExactly("node1");
    }
}
