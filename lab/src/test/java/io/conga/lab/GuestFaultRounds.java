package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Faults by chance, one after the other: each is mended and everything home before the next. */
final class GuestFaultRounds {

    private final Site site;
    private final String cluster;
    private final GuestStory story;

    GuestFaultRounds(Site site, String cluster, GuestStory story) {
        this.site = site;
        this.cluster = cluster;
        this.story = story;
    }

    /** Insists that no guest ever executes at two hypervisors, and that each is home again after each round. */
    void run(int rounds, long seed) {
        var random = new Random(seed);
        GuestFault[] kinds = GuestFault.values();
        Map<GuestFault, Integer> struck = new EnumMap<>(GuestFault.class);
        try (var watch = new OnceWatch(site.lab().guests())) {
            for (int round = 1; round <= rounds; round++) {
                // Each kind once before any a second time.
                GuestFault fault = kinds[
                        round <= kinds.length ? (int) ((seed + round) % kinds.length) : random.nextInt(kinds.length)];
                String guest = story.names().get(random.nextInt(3));
                String node = site.lab().guests().nodesOf(guest).getFirst();
                System.out.printf("round %d: %s, %s on %s%n", round, fault, guest, node);
                struck.merge(fault, 1, Integer::sum);
                strike(fault, guest, node);
                site.awaitWhole(cluster, 3);
                story.awaitAllHome();
                assertThat(watch.twice()).as("after round %s", round).isEmpty();
            }
            System.out.printf(
                    "%d faults %s, hypervisors asked %d times: no guest ran twice%n", rounds, struck, watch.looks());
        }
        story.luciSaysSo();
    }

    /** A node that others have to fence is plugged in again only after they did. */
    private void strike(GuestFault fault, String guest, String node) {
        String witness = site.lab().nodes().stream()
                .filter(other -> !other.equals(node))
                .findFirst()
                .orElseThrow();
        List<String> before = fencings(witness, node);
        fault.strike(site.lab(), guest, node);
        if (fault.isFenced()) {
            Eventually.until(
                    Site.LIMIT,
                    () -> !fencings(witness, node).equals(before),
                    () -> site.lab().exec(witness, "crm_mon", "-1rf").out());
        }
        fault.mend(site.lab(), node);
    }

    /** When it was fenced with success, as the witness has it. */
    private List<String> fencings(String witness, String node) {
        return Status.of(site.lab(), witness)
                .values("//fence_event[@target='" + node + "' and @status='success']/@completed");
    }
}
